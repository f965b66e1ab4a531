package org.sijil.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.ingest.recording.Commands.actor;
import static org.sijil.ingest.recording.Commands.area;
import static org.sijil.ingest.recording.Commands.holds;
import static org.sijil.ingest.recording.Commands.source;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.store.Outcome;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.InMemoryEventLog;

class RecorderFaultTest {
    private final UnsteadyLog log =
            new UnsteadyLog(new InMemoryEventLog("sijil.test/claims", true, InstantSource.system()));
    private final Replica replica = new Replica(log);

    @BeforeEach
    void a_small_world() {
        replica.record(source("paper"), actor("a", null), area("town", null));
    }

    @Test
    void where_the_answer_is_lost_sending_again_finds_the_entry() {
        log.becomes(append -> append.replaceWith(Uni.createFrom().failure(new IllegalStateException("cut off"))));
        assertThatThrownBy(() -> replica.record(holds("c1", "town"))).hasMessage("cut off");
        log.becomes(append -> append);
        assertThat(replica.record(holds("c1", "town")))
                .isInstanceOfSatisfying(
                        Answer.Recorded.class,
                        again -> assertThat(again.replayed()).isTrue());
        assertThat(size()).isEqualTo(4);
    }

    @Test
    void a_definition_whose_answer_was_lost_counts_for_what_comes_after() {
        log.becomes(append -> append.replaceWith(Uni.createFrom().failure(new IllegalStateException("cut off"))));
        assertThatThrownBy(() -> replica.record(area("hill", null))).hasMessage("cut off");
        log.becomes(append -> append);
        assertThat(replica.record(holds("c1", "hill"))).isInstanceOf(Answer.Recorded.class);
    }

    @Test
    void decided_in_vain_four_times_it_gives_up() {
        var appends = new AtomicInteger();
        log.becomes(_ -> Uni.createFrom().item(() -> {
            appends.incrementAndGet();
            return new Outcome.StaleReliance("actor/a", 7);
        }));
        assertThat(replica.record(holds("c1", "town"))).isEqualTo(new Answer.Overloaded());
        assertThat(appends).hasValue(4);
    }

    @Test
    void beyond_a_full_queue_requests_are_turned_away_at_once() {
        log.becomes(_ -> Uni.createFrom().nothing());
        var answers = new AtomicInteger();
        IntStream.range(0, 5000)
                .mapToObj(i -> Replica.request(holds("c" + i, "town")))
                .forEach(request -> replica.recorder()
                        .record(request)
                        .subscribe()
                        .with(answer -> {
                            assertThat(answer).isEqualTo(new Answer.Overloaded());
                            answers.incrementAndGet();
                        }));
        // 4,096 are queued; up to 256, however many had come when it looked, are under way.
        Eventually.holds(() -> assertThat(answers).hasValueBetween(5000 - 4096 - 256, 5000 - 4096 - 1));
        assertThat(replica.recorder().queued()).isEqualTo(4096);
    }

    @Test
    void no_command_waits_for_what_others_wrote_to_be_read() {
        replica.record(holds("c1", "town"));
        new Replica(log).record(area("hill", null));
        var readings = new AtomicInteger();
        log.itsSizeBecomes(_ -> {
            readings.incrementAndGet();
            return Uni.createFrom().nothing();
        });
        assertThat(replica.record(holds("c2", "town"))).isInstanceOf(Answer.Recorded.class);
        Eventually.holds(() -> assertThat(readings).hasValue(1));
        assertThat(replica.record(holds("c3", "town"))).isInstanceOf(Answer.Recorded.class);
        assertThat(readings).hasValue(1);
    }

    @Test
    void it_is_ready_once_it_has_read_the_log() {
        var late = new Replica(log).recorder();
        assertThat(late.isReady()).isFalse();
        late.keepUp();
        Eventually.holds(() -> assertThat(late.isReady()).isTrue());
    }

    private long size() {
        return log.size().await().indefinitely();
    }
}
