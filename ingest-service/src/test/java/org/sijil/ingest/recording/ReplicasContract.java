package org.sijil.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.ingest.recording.Commands.actor;
import static org.sijil.ingest.recording.Commands.area;
import static org.sijil.ingest.recording.Commands.clash;
import static org.sijil.ingest.recording.Commands.correctedEcho;
import static org.sijil.ingest.recording.Commands.echo;
import static org.sijil.ingest.recording.Commands.holds;
import static org.sijil.ingest.recording.Commands.retraction;
import static org.sijil.ingest.recording.Commands.source;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.domain.decide.Command;
import org.sijil.store.EventLog;

/** What holds of two recorders on one log, whatever keeps it. */
abstract class ReplicasContract {
    private EventLog log;
    private Replica one;
    private Replica other;

    /** A replica's own way to the log of this test. */
    abstract EventLog open();

    @BeforeEach
    void a_small_world() {
        log = open();
        one = new Replica(log);
        other = new Replica(open());
        one.record(source("paper"), actor("a", null), actor("b", null), area("town", null));
    }

    @Test
    void nothing_is_called_unknown_that_the_log_knows() {
        one.record(holds("c1", "town"), area("village", "town"));
        assertThat(other.record(echo("c2", "c1"))).isInstanceOf(Answer.Recorded.class);
        assertThat(other.record(holds("c3", "village"))).isInstanceOf(Answer.Recorded.class);
    }

    @Test
    void sides_that_changed_elsewhere_are_seen_in_time() {
        assertThat(other.record(clash("c1", "a", "b"))).isInstanceOf(Answer.Recorded.class);
        one.record(actor("b", "a"));
        assertThat(other.record(clash("c2", "a", "b"))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void what_was_so_and_is_no_more_is_not_already_so() {
        assertThat(other.record(actor("b", null)))
                .isInstanceOfSatisfying(
                        Answer.Recorded.class, was -> assertThat(was.replayed()).isTrue());
        one.record(actor("b", "a"));
        assertThat(other.record(actor("b", null))).isInstanceOfSatisfying(Answer.Recorded.class, back -> {
            assertThat(back.replayed()).isFalse();
            assertThat(back.version()).isEqualTo(2);
        });
    }

    @Test
    void a_claim_sent_to_both_is_recorded_once() {
        var claims =
                IntStream.range(0, 1000).mapToObj(i -> holds("c" + i, "town")).toArray(Command[]::new);
        var askedOne = one.ask(claims);
        var atOther = other.record(claims);
        var atOne = Replica.answers(askedOne);
        for (int i = 0; i < claims.length; i++) {
            var first = (Answer.Recorded) atOne.get(i);
            var second = (Answer.Recorded) atOther.get(i);
            assertThat(first.receipt()).isEqualTo(second.receipt());
            assertThat(first.replayed()).isNotEqualTo(second.replayed());
        }
        assertThat(log.size().await().indefinitely()).isEqualTo(4 + claims.length);
    }

    @Test
    void two_definitions_made_at_once_never_make_a_circle() {
        for (int i = 0; i < 100; i++) {
            var x = "x" + i;
            var y = "y" + i;
            one.record(actor(x, null), actor(y, null));
            other.recorder().keepUp();
            var forth = one.ask(actor(x, y));
            var back = other.record(actor(y, x));
            var answers = List.of(Replica.answers(forth).getFirst(), back);
            assertThat(answers).hasAtLeastOneElementOfType(Answer.Recorded.class);
            assertThat(answers).hasAtLeastOneElementOfType(Answer.Refused.class);
        }
    }

    @Test
    void two_corrections_made_at_once_never_make_a_circle_of_echoes() {
        for (int i = 0; i < 50; i++) {
            var first = "first" + i;
            var middle = "middle" + i;
            var last = "last" + i;
            one.record(holds(first, "town"), echo(middle, first), holds(last, "town"));
            var forth = one.ask(correctedEcho(first, last));
            var back = other.record(correctedEcho(last, middle));
            var answers = List.of(Replica.answers(forth).getFirst(), back);
            assertThat(answers).hasAtLeastOneElementOfType(Answer.Recorded.class);
            assertThat(answers).hasAtLeastOneElementOfType(Answer.Refused.class);
        }
    }

    @Test
    void of_two_retractions_made_at_once_one_stands() {
        for (int i = 0; i < 50; i++) {
            one.record(holds("c" + i, "town"));
            var here = one.ask(retraction("c" + i));
            var answers = List.of(Replica.answers(here).getFirst(), other.record(retraction("c" + i)));
            assertThat(answers).hasAtLeastOneElementOfType(Answer.Recorded.class);
            assertThat(answers).hasAtLeastOneElementOfType(Answer.Refused.class);
        }
    }
}
