package org.sijil.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.store.Append;
import org.sijil.store.BrokenLogException;
import org.sijil.store.Completion;
import org.sijil.store.Entry;
import org.sijil.store.Expected;
import org.sijil.store.FollowFrom;
import org.sijil.store.ForkedLogException;
import org.sijil.store.Hash;
import org.sijil.testkit.InMemoryEventLog;

class TopicReaderTest {
    private static final String ORIGIN = "test.local/log";
    private static final Hash SOME = Hash.sha256();

    private final InMemoryEventLog log = new InMemoryEventLog(ORIGIN, false, InstantSource.system());
    private List<Entry> entries = List.of();

    @BeforeEach
    void some_entries() {
        for (int i = 0; i < 10; i++) {
            var append = new Append("thing/" + i, Expected.ANY, "thing.happened.v1", List.of(), null, null, List.of());
            log.append(append).await().indefinitely();
        }
        entries = log.read(0, 10).await().indefinitely();
    }

    @Test
    void what_comes_again_is_left_out() {
        var reader = new TopicReader(ORIGIN, FollowFrom.BEGINNING);
        assertThat(read(reader, 0, 1, 2, 1, 2, 3)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(read(reader, 0, 1, 2, 3)).isEmpty();
        assertThat(read(reader, 3, 4)).containsExactly(4L);
    }

    @Test
    void it_reads_on_from_the_last_entry_that_was_handled() {
        var reader = new TopicReader(ORIGIN, after(4));
        assertThat(reader.offset()).isEqualTo(4);
        assertThat(read(reader, 2, 3, 4, 5, 6)).containsExactly(5L, 6L);
        assertThat(reader.offset()).isEqualTo(6);
    }

    @Test
    void a_gap_is_not_passed_over() {
        var reader = new TopicReader(ORIGIN, FollowFrom.BEGINNING);
        assertThatThrownBy(() -> read(reader, 0, 1, 3))
                .isInstanceOf(BrokenLogException.class)
                .hasMessage("log test.local/log has position 3 where 2 is due");
    }

    @Test
    void the_last_entry_that_was_handled_has_to_come_again_before_any_other() {
        var reader = new TopicReader(ORIGIN, after(4));
        assertThatThrownBy(() -> read(reader, 5)).isInstanceOf(BrokenLogException.class);
    }

    @Test
    void another_log_is_not_read_on() {
        var reader = new TopicReader(ORIGIN, new FollowFrom.After(4, SOME));
        assertThatThrownBy(() -> read(reader, 3, 4, 5)).isInstanceOf(ForkedLogException.class);
    }

    @Test
    void the_last_completion_is_told_and_also_alone() {
        var reader = new TopicReader(ORIGIN, FollowFrom.BEGINNING);
        var batch = reader.read(List.of(
                record(new LogRecord(entries.get(0), new Completion(5, SOME))),
                record(new LogRecord(null, new Completion(7, SOME))),
                record(new LogRecord(entries.get(1), null))));
        assertThat(batch.entries()).containsExactly(entries.get(0), entries.get(1));
        assertThat(batch.completion()).isEqualTo(new Completion(7, SOME));
    }

    @Test
    void a_completion_before_the_last_entry_that_was_handled_is_not_taken() {
        var reader = new TopicReader(ORIGIN, after(4));
        var before = record(new LogRecord(null, new Completion(5, SOME)));
        assertThat(reader.read(List.of(before)).completion()).isNull();
        var recognised = record(new LogRecord(entries.get(4), new Completion(7, SOME)));
        assertThat(reader.read(List.of(before, recognised)).completion()).isEqualTo(new Completion(7, SOME));
    }

    private FollowFrom after(int position) {
        return new FollowFrom.After(position, entries.get(position).leafHash());
    }

    private List<Long> read(TopicReader reader, int... positions) {
        var records = IntStream.of(positions)
                .mapToObj(position -> record(new LogRecord(entries.get(position), null)))
                .toList();
        return reader.read(records).entries().stream().map(Entry::position).toList();
    }

    private static ConsumerRecord<byte[], byte[]> record(LogRecord record) {
        var produced = record.in("log");
        var consumed = new ConsumerRecord<>("log", 0, 0, produced.key(), produced.value());
        produced.headers().forEach(consumed.headers()::add);
        return consumed;
    }
}
