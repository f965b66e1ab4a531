package org.sijil.kit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijil.store.Bytes;
import org.sijil.store.Completion;
import org.sijil.store.Entry;
import org.sijil.store.Hash;
import org.sijil.store.Part;
import org.sijil.store.StoredPart;

/** The bytes of docs/spec/kafka.md: others read them too. */
class LogRecordTest {
    private static final Part FACTS = new Part(Bytes.of(new byte[32]), Bytes.utf8("{\"area\":\"a\"}"));
    private static final Part WORDS = new Part(Bytes.of(new byte[32]), Bytes.utf8("{\"text\":\"سجل\"}"));
    private static final String HEADER =
            "{\"v\":1,\"position\":12,\"stream\":\"claim/a\",\"version\":0,\"previous\":-1,"
                    + "\"type\":\"claim.recorded.v1\",\"recordedAt\":\"2024-12-07T11:04:05.123456Z\",\"recordedBy\":\"who\","
                    + "\"parts\":[\"%s\",\"%s\"]}"
                            .formatted(
                                    FACTS.commitment().hex(), WORDS.commitment().hex());
    private static final Completion COMPLETION = new Completion(9, Hash.sha256());

    private static final Entry ENTRY = new Entry(
            12,
            "claim/a",
            0,
            -1,
            "claim.recorded.v1",
            Instant.parse("2024-12-07T11:04:05.123456Z"),
            "who",
            Hash.leaf(HEADER),
            HEADER,
            List.of(StoredPart.of(FACTS), StoredPart.of(WORDS)));

    @Test
    void an_entry_is_its_header_by_its_stream_with_its_facts_and_no_words() {
        var record = new LogRecord(ENTRY, null).in("claims");
        assertThat(record.partition()).isZero();
        assertThat(text(record.key())).isEqualTo("claim/a");
        assertThat(text(record.value())).isEqualTo(HEADER);
        assertThat(headers(record)).isEqualTo(Map.of("facts", "{\"area\":\"a\"}", "salt", "\0".repeat(32)));
    }

    @Test
    void a_completion_stands_beside_an_entry_or_alone() {
        var told = Map.of(
                "completeTo", "9",
                "sourceLeaf", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        var alone = new LogRecord(null, COMPLETION).in("claims");
        assertThat(alone.key()).isNull();
        assertThat(alone.value()).isNull();
        assertThat(headers(alone)).isEqualTo(told);
        assertThat(headers(new LogRecord(ENTRY, COMPLETION).in("claims"))).containsAllEntriesOf(told);
    }

    @Test
    void it_is_read_as_it_was_written_but_for_the_words() {
        var withoutWords = ENTRY.with(List.of(StoredPart.of(FACTS), new StoredPart(WORDS.commitment(), null, null)));
        assertThat(LogRecord.of(carried(new LogRecord(ENTRY, COMPLETION))))
                .isEqualTo(new LogRecord(withoutWords, COMPLETION));
        var alone = new LogRecord(null, COMPLETION);
        assertThat(LogRecord.of(carried(alone))).isEqualTo(alone);
    }

    @Test
    void facts_that_the_header_does_not_commit_to_are_refused() {
        var forged = carried(new LogRecord(ENTRY, null));
        forged.headers().add("facts", "{\"area\":\"b\"}".getBytes(UTF_8));
        assertThatThrownBy(() -> LogRecord.of(forged))
                .hasMessage("offset 0 of topic claims is no entry of a log")
                .hasRootCauseMessage("its facts are not those that its header commits to");
    }

    @Test
    void what_is_no_header_is_refused() {
        for (var value : List.of("", "{}", "[1]", "{\"v\":1", "null", HEADER.replace("\"position\":12,", ""))) {
            var record = new ConsumerRecord<byte[], byte[]>("claims", 0, 7, null, value.getBytes(UTF_8));
            assertThatThrownBy(() -> LogRecord.of(record))
                    .as(value)
                    .hasMessage("offset 7 of topic claims is no entry of a log");
        }
    }

    /** As a consumer gets what was produced. */
    private static ConsumerRecord<byte[], byte[]> carried(LogRecord record) {
        var produced = record.in("claims");
        return new ConsumerRecord<>(
                "claims",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                produced.key(),
                produced.value(),
                new RecordHeaders(produced.headers()),
                Optional.empty());
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, UTF_8);
    }
}
