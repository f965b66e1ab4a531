package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.testkit.Commands.to;
import static org.sijil.testkit.Commands.with;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.store.Bytes;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.Part;

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
    void a_page_is_bounded_in_bytes_too() {
        var large = List.of(Part.unsalted(Bytes.of(new byte[EventLog.MAX_PAGE_BYTES / 2])));
        for (int i = 0; i < 3; i++) {
            append(with(large, to("report/1")));
        }
        assertThat(positions(await(log().read(5, 10)))).containsExactly(5L, 6L);
        assertThat(positions(await(log().readBackwards(8, 10)))).containsExactly(7L, 6L);
        assertThat(positions(await(log().readStream("report/1", 1, 10)))).containsExactly(6L, 7L);
        assertThat(pages(0, 8))
                .extracting(ReadContract::positions)
                .isEqualTo(List.of(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L), List.of(7L)));
    }

    @Test
    void a_range_is_read_page_by_page_to_its_end_or_the_logs() {
        sendAll(EventLog.MAX_PAGE);
        assertThat(pages(1, 3)).extracting(ReadContract::positions).containsExactly(List.of(1L, 2L));
        assertThat(pages(3, Long.MAX_VALUE)).extracting(List::size).containsExactly(1000, 2);
        assertThat(pages(0, 1000)).extracting(List::size).containsExactly(1000);
        assertThat(pages(1005, 2000)).isEmpty();
        assertThat(pages(2, 2)).isEmpty();
    }

    @Test
    void a_page_of_a_range_is_read_when_it_is_asked_for() {
        sendAll(EventLog.MAX_PAGE);
        var reader = log().readRange(0, Long.MAX_VALUE).subscribe().withSubscriber(AssertSubscriber.create(1));
        reader.awaitItems(1, SOON);
        appendTo("claim/1");
        assertThat(reader.getItems()).hasSize(1);
        reader.request(2).awaitCompletion(SOON);
        assertThat(reader.getItems().getLast()).hasSize(6);
    }

    private List<List<Entry>> pages(long from, long until) {
        return await(log().readRange(from, until).collect().asList());
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
