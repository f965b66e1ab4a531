package org.sijil.kit.kafka;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.sijil.store.Entry;
import org.sijil.testkit.TestKafka;

/** A Kafka of one node, started when it is first asked for, which stops with the JVM; a topic of its own for each caller. */
public final class OneNode {
    private static final AtomicInteger TOPICS = new AtomicInteger();

    private OneNode() {}

    public static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", Node.KAFKA.bootstrapServers());
    }

    /** It is not there yet. */
    public static LogTopic freshTopic() {
        return new LogTopic(settings(), "log-" + TOPICS.incrementAndGet());
    }

    /** All that is committed in it. */
    public static List<LogRecord> content(LogTopic topic) {
        var settings = new HashMap<>(topic.kafka());
        settings.put("isolation.level", "read_committed");
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partition = new TopicPartition(topic.name(), LogTopic.PARTITION);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
            var content = new ArrayList<LogRecord>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> content.add(LogRecord.of(record)));
            }
            return content;
        }
    }

    public static List<Long> positions(LogTopic topic) {
        return content(topic).stream()
                .map(LogRecord::entry)
                .filter(entry -> entry != null)
                .map(Entry::position)
                .toList();
    }

    private static final class Node {
        static final TestKafka KAFKA = start();

        private static TestKafka start() {
            try {
                var kafka = TestKafka.start(1, Files.createTempDirectory("kafka"));
                Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
                return kafka;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
