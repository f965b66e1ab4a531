package org.sijil.kit.kafka;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Bytes;
import org.sijil.store.Completion;
import org.sijil.store.Entry;
import org.sijil.store.Hash;
import org.sijil.store.Part;
import org.sijil.store.StoredPart;

/**
 * What one record of a topic tells. Words are never in it.
 *
 * @param entry      null where only the completion moved
 * @param completion as it was where the log ended with the entry
 */
public record LogRecord(@Nullable Entry entry, @Nullable Completion completion) {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FACTS = "facts";
    private static final String SALT = "salt";
    private static final String COMPLETE_TO = "completeTo";
    private static final String SOURCE_LEAF = "sourceLeaf";

    ProducerRecord<byte[], byte[]> in(String topic) {
        var record = entry == null
                ? new ProducerRecord<byte[], byte[]>(topic, LogTopic.PARTITION, null, null)
                : new ProducerRecord<>(
                        topic,
                        LogTopic.PARTITION,
                        entry.stream().getBytes(US_ASCII),
                        entry.header().getBytes(US_ASCII));
        var facts = entry == null || entry.parts().isEmpty()
                ? null
                : entry.parts().getFirst().part();
        if (facts != null) {
            record.headers()
                    .add(FACTS, facts.content().toArray())
                    .add(SALT, facts.salt().toArray());
        }
        if (completion != null) {
            record.headers()
                    .add(COMPLETE_TO, Long.toString(completion.to()).getBytes(US_ASCII))
                    .add(SOURCE_LEAF, completion.sourceLeaf().hex().getBytes(US_ASCII));
        }
        return record;
    }

    /** Throws where it is no record of a log, or its facts are not those that its header commits to. */
    public static LogRecord of(ConsumerRecord<?, byte[]> record) {
        try {
            var entry = record.value() == null ? null : entry(new String(record.value(), UTF_8), record.headers());
            return new LogRecord(entry, completion(record.headers()));
        } catch (JsonProcessingException | IllegalArgumentException fault) {
            throw new IllegalStateException(
                    "offset %d of topic %s is no entry of a log".formatted(record.offset(), record.topic()), fault);
        }
    }

    private static Entry entry(String header, Headers headers) throws JsonProcessingException {
        var told = JSON.readTree(header);
        var recordedAt = told.get("recordedAt");
        var recordedBy = told.get("recordedBy");
        return new Entry(
                told.required("position").longValue(),
                told.required("stream").textValue(),
                told.required("version").longValue(),
                told.required("previous").longValue(),
                told.required("type").textValue(),
                recordedAt == null ? null : Instant.parse(recordedAt.textValue()),
                recordedBy == null ? null : recordedBy.textValue(),
                Hash.leaf(header),
                header,
                parts(told.required("parts"), facts(headers)));
    }

    private static List<StoredPart> parts(JsonNode commitments, @Nullable Part facts) {
        var parts = new ArrayList<StoredPart>();
        for (var commitment : commitments) {
            var part = parts.isEmpty() ? facts : null;
            parts.add(new StoredPart(Hash.parse(commitment.textValue()), part, null));
        }
        if (facts != null && !facts.commitment().equals(parts.getFirst().commitment())) {
            throw new IllegalArgumentException("its facts are not those that its header commits to");
        }
        return parts;
    }

    private static @Nullable Part facts(Headers headers) {
        var facts = headers.lastHeader(FACTS);
        return facts == null ? null : new Part(Bytes.of(headers.lastHeader(SALT).value()), Bytes.of(facts.value()));
    }

    private static @Nullable Completion completion(Headers headers) {
        var to = headers.lastHeader(COMPLETE_TO);
        return to == null
                ? null
                : new Completion(
                        Long.parseLong(new String(to.value(), US_ASCII)),
                        Hash.parse(new String(headers.lastHeader(SOURCE_LEAF).value(), US_ASCII)));
    }
}
