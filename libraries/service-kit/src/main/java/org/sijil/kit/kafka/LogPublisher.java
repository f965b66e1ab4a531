package org.sijil.kit.kafka;

import java.time.Duration;
import java.util.HashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sijil.store.LogBatch;

/**
 * Writes batches of a log into its topic, each in one transaction: so that none is there in part. Whoever opened one
 * before, for the same topic, can write no more. Every method blocks, and throws where Kafka fails; then it is over.
 */
public final class LogPublisher implements AutoCloseable {
    /** The next one to write need not wait for this one. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;

    public LogPublisher(LogTopic topic) {
        this.topic = topic.name();
        var settings = new HashMap<>(topic.kafka());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "sijil-relay-" + this.topic);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LogTopic.MAX_RECORD);
        var bytes = new ByteArraySerializer();
        producer = new KafkaProducer<>(settings, bytes, bytes);
        try {
            producer.initTransactions();
        } catch (RuntimeException failure) {
            producer.close();
            throw failure;
        }
    }

    public void publish(LogBatch batch) {
        producer.beginTransaction();
        var entries = batch.entries();
        for (int i = 0; i < entries.size(); i++) {
            // Only the last entry reaches the end of the log that the completion speaks of.
            var completion = i == entries.size() - 1 ? batch.completion() : null;
            var _ = producer.send(new LogRecord(entries.get(i), completion).in(topic));
        }
        if (entries.isEmpty()) {
            var _ = producer.send(new LogRecord(null, batch.completion()).in(topic));
        }
        // Throws where one of the records was not taken.
        producer.commitTransaction();
    }

    /** What is under way is given up. */
    @Override
    public void close() {
        producer.close(FAREWELL);
    }
}
