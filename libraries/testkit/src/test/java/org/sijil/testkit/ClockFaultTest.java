package org.sijil.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * The server's clock jumps under load. It is told to {@code append} alone, by a function found before the real one; all
 * else goes by the machine's clock.
 */
class ClockFaultTest extends FaultContract {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void an_hour_ahead_and_back() {
        try (var other = postgres().replica();
                var load = new Load(history, log(), other.log())) {
            load.goesOn(100);
            jump(HOUR);
            load.goesOn(100);
            assertThat(lastRecordedAt()).isAfter(Instant.now().plus(HOUR).minusSeconds(60));
            jump(Duration.ZERO);
            var ahead = lastRecordedAt();
            load.goesOn(100);
            // Stamps wait until the clock has caught up.
            assertThat(lastRecordedAt()).isEqualTo(ahead);
        }
    }

    @Test
    void an_hour_behind_and_back() {
        try (var other = postgres().replica();
                var load = new Load(history, log(), other.log())) {
            load.goesOn(100);
            jump(HOUR.negated());
            var before = lastRecordedAt();
            load.goesOn(100);
            assertThat(lastRecordedAt()).isEqualTo(before);
            jump(Duration.ZERO);
            load.goesOn(100);
            assertThat(lastRecordedAt()).isAfter(before);
        }
    }

    /** Returns when no call is under way that was stamped before. */
    private void jump(Duration by) {
        database().execute("""
                create or replace function test_log.clock_timestamp() returns timestamptz language sql volatile
                as 'select pg_catalog.clock_timestamp() + interval ''%d s''';
                alter function test_log.append set search_path = test_log, pg_catalog, pg_temp;
                """.formatted(by.toSeconds()));
        long end = history.knownEnd();
        Eventually.holds(() -> assertThat(history.knownEnd()).isGreaterThan(end + 20));
    }

    private Instant lastRecordedAt() {
        return requireNonNull(
                await(log().readBackwards(Long.MAX_VALUE, 1)).getFirst().recordedAt());
    }
}
