package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;

/** What is read, and how much at most. */
abstract class ReadContract extends LogContract {
    @BeforeEach
    void five_entries() {
        appendTo("claim/1", "claim/2", "claim/1", "claim/2", "claim/1");
    }

    private static List<Long> positions(List<Entry> entries) {
        return entries.stream().map(Entry::position).toList();
    }

    @Test
    void a_range_begins_where_asked_and_ends_at_the_limit() {
        assertThat(positions(await(log().read(1, 3)))).containsExactly(1L, 2L, 3L);
        assertThat(positions(await(log().read(3, 100)))).containsExactly(3L, 4L);
        assertThat(await(log().read(5, 100))).isEmpty();
    }

    @Test
    void a_stream_is_read_by_version() {
        assertThat(positions(await(log().readStream("claim/1", 0, 10)))).containsExactly(0L, 2L, 4L);
        assertThat(positions(await(log().readStream("claim/1", 1, 1)))).containsExactly(2L);
        assertThat(await(log().readStream("claim/1", 3, 10))).isEmpty();
        assertThat(await(log().readStream("claim/3", 0, 10))).isEmpty();
    }

    @Test
    void backwards_the_last_comes_first() {
        assertThat(positions(await(log().readBackwards(5, 2)))).containsExactly(4L, 3L);
        assertThat(positions(await(log().readBackwards(2, 10)))).containsExactly(1L, 0L);
        assertThat(positions(await(log().readBackwards(Long.MAX_VALUE, 1)))).containsExactly(4L);
        assertThat(await(log().readBackwards(0, 10))).isEmpty();
    }

    @Test
    void every_read_has_a_limit() {
        for (int limit : new int[] {0, -1, EventLog.MAX_PAGE + 1}) {
            assertThatThrownBy(() -> log().read(0, limit)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> log().readStream("claim/1", 0, limit))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> log().readBackwards(5, limit)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
