package org.sijil.kit.kafka;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.sijil.store.FollowFrom;

/** Looks up how much of a log stands in its topic. */
public final class LastEntry implements AutoCloseable {
    private final TopicPartition partition;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private LastEntry(LogTopic topic) {
        var settings = new HashMap<>(topic.kafka());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var bytes = new ByteArrayDeserializer();
        consumer = new KafkaConsumer<>(settings, bytes, bytes);
        partition = new TopicPartition(topic.name(), LogTopic.PARTITION);
        consumer.assign(List.of(partition));
    }

    /** Blocks, and throws where Kafka fails. */
    public static FollowFrom in(LogTopic topic) {
        try (var looking = new LastEntry(topic)) {
            return looking.find();
        }
    }

    private FollowFrom find() {
        long end = requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
        // Offsets of ends of transactions, and of what was given up, hold no record.
        for (long back = 1; back < 2 * end; back *= 2) {
            var last = find(Math.max(0, end - back), end);
            if (last.isPresent()) {
                return last.get();
            }
        }
        return FollowFrom.BEGINNING;
    }

    private Optional<FollowFrom> find(long from, long end) {
        Optional<FollowFrom> last = Optional.empty();
        consumer.seek(partition, from);
        long next = from;
        while (next < end) {
            for (var record : consumer.poll(LogTopic.PATIENCE)) {
                var entry = LogRecord.of(record).entry();
                if (entry != null) {
                    last = Optional.of(new FollowFrom.After(entry.position(), entry.leafHash()));
                }
            }
            long before = next;
            next = consumer.position(partition);
            if (next == before) {
                throw new IllegalStateException("Kafka does not answer");
            }
        }
        return last;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
