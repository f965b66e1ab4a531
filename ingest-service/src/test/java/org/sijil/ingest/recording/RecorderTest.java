package org.sijil.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.ingest.recording.Commands.actor;
import static org.sijil.ingest.recording.Commands.area;
import static org.sijil.ingest.recording.Commands.clash;
import static org.sijil.ingest.recording.Commands.echo;
import static org.sijil.ingest.recording.Commands.holds;
import static org.sijil.ingest.recording.Commands.source;
import static org.sijil.ingest.recording.Replica.keyed;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.domain.decide.Asker;
import org.sijil.domain.decide.Command;
import org.sijil.domain.decide.Refusal;
import org.sijil.domain.decide.Thing;
import org.sijil.ingest.recording.Request.CheckOnly;
import org.sijil.store.EventLog;
import org.sijil.testkit.InMemoryEventLog;

class RecorderTest {
    private final EventLog log = new InMemoryEventLog("sijil.test/claims", true, InstantSource.system());
    private final Replica replica = new Replica(log);

    @BeforeEach
    void a_small_world() {
        replica.record(source("paper"), actor("a", null), actor("b", null), area("town", null));
    }

    @Test
    void the_log_keeps_the_order_of_arrival() {
        var claims = IntStream.range(0, 1000).mapToObj(i -> holds("c" + i, "town"));
        var answers = replica.record(claims.toArray(Command[]::new));
        assertThat(answers)
                .map(RecorderTest::position)
                .isEqualTo(LongStream.range(4, 1004).boxed().toList());
    }

    @Test
    void what_comes_before_counts_for_what_comes_after_also_in_one_go() {
        var answers = replica.record(
                area("village", "town"),
                area("quarter", "village"),
                holds("c1", "quarter"),
                echo("c2", "c1"),
                echo("c3", "c2"),
                actor("unit", "b"),
                clash("c4", "unit", "a"),
                clash("c5", "unit", "b"));
        assertThat(answers.subList(0, 7)).map(RecorderTest::position).containsExactly(4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(answers.getLast()).isInstanceOf(Answer.Refused.class);
        assertThat(size()).isEqualTo(11);
    }

    @Test
    void the_same_claim_again_is_answered_with_the_first_receipt() {
        var first = (Answer.Recorded) replica.record(holds("c1", "town"));
        var again = (Answer.Recorded) replica.record(holds("c1", "town"));
        assertThat(first.replayed()).isFalse();
        assertThat(again).isEqualTo(new Answer.Recorded(Thing.claim("c1"), 0, first.receipt(), true));
        var twice = replica.record(holds("c2", "town"), holds("c2", "town"));
        assertThat(twice).map(RecorderTest::position).containsExactly(5L, 5L);
    }

    @Test
    void another_claim_under_the_same_id_is_refused_also_in_one_go() {
        var taken = new Answer.Refused(List.of(new Refusal.OtherContent("/id", Thing.claim("c1"), 4)));
        assertThat(replica.record(holds("c1", "town"), echo("c1", "c1"))).last().isEqualTo(taken);
        assertThat(replica.record(clash("c1", "a", "b"))).isEqualTo(taken);
        assertThat(size()).isEqualTo(5);
    }

    @Test
    void a_refused_one_leaves_its_neighbours_alone() {
        var answers = replica.record(holds("c1", "town"), holds("c2", "twon"), holds("c3", "town"));
        assertThat(answers.get(1))
                .isEqualTo(new Answer.Refused(
                        List.of(new Refusal.Unknown("/areas/0", Thing.area("twon"), List.of("town")))));
        assertThat(position(answers.get(2))).isEqualTo(5);
    }

    @Test
    void a_definition_is_new_then_changed_then_already_so() {
        assertThat(replica.record(area("town", "town"))).isInstanceOf(Answer.Refused.class);
        var renamed = actor("a", "b");
        assertThat(replica.record(renamed)).isInstanceOfSatisfying(Answer.Recorded.class, recorded -> {
            assertThat(recorded.version()).isEqualTo(1);
            assertThat(recorded.replayed()).isFalse();
        });
        assertThat(replica.record(renamed)).isInstanceOfSatisfying(Answer.Recorded.class, recorded -> {
            assertThat(recorded.receipt().position()).isEqualTo(4);
            assertThat(recorded.replayed()).isTrue();
        });
    }

    @Test
    void a_check_records_nothing_and_says_what_a_recording_would() {
        assertThat(check("c1", "town")).isEqualTo(new Answer.Acceptable(Thing.claim("c1"), List.of()));
        assertThat(check("c1", "nowhere")).isInstanceOf(Answer.Refused.class);
        replica.record(holds("c1", "town"));
        assertThat(check("c1", "town"))
                .isInstanceOfSatisfying(
                        Answer.Recorded.class, r -> assertThat(r.replayed()).isTrue());
        replica.record(area("hill", null));
        assertThat(check("c1", "hill")).isInstanceOf(Answer.Refused.class);
        assertThat(size()).isEqualTo(6);
    }

    private Answer check(String id, String area) {
        return replica.record(new Request(holds(id, area), new Asker("someone", false), new CheckOnly()));
    }

    @Test
    void a_key_makes_two_sendings_one_though_their_ids_differ() {
        var first = (Answer.Recorded) replica.record(keyed(holds("c1", "town"), "key", "body"));
        assertThat(replica.record(keyed(holds("c2", "town"), "key", "body")))
                .isEqualTo(new Answer.Recorded(Thing.claim("c1"), 0, first.receipt(), true));
        assertThat(replica.record(keyed(holds("c3", "town"), "key", "another body")))
                .isEqualTo(new Answer.KeyReused());
        assertThat(size()).isEqualTo(5);
    }

    @Test
    void what_a_key_once_recorded_stands_though_it_would_be_refused_now() {
        var first = (Answer.Recorded) replica.record(keyed(clash("c1", "a", "b"), "key", "body"));
        replica.record(actor("a", "b"));
        assertThat(replica.record(keyed(clash("c2", "a", "b"), "key", "body")))
                .isEqualTo(new Answer.Recorded(Thing.claim("c1"), 0, first.receipt(), true));
        assertThat(replica.record(keyed(clash("c3", "a", "b"), "another key", "body")))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void a_refusal_is_not_kept_under_its_key() {
        assertThat(replica.record(keyed(holds("c1", "hill"), "key", "body"))).isInstanceOf(Answer.Refused.class);
        replica.record(area("hill", null));
        assertThat(replica.record(keyed(holds("c1", "hill"), "key", "body"))).isInstanceOf(Answer.Recorded.class);
    }

    private static long position(Answer answer) {
        return ((Answer.Recorded) answer).receipt().position();
    }

    private long size() {
        return log.size().await().indefinitely();
    }
}
