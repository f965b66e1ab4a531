package org.sijil.local.system;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of a Kafka, as somebody else than Sijil sees them and meddles with them. */
record Topics(String bootstrapServers) {
    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    }

    List<ConsumerRecord<byte[], byte[]>> content(String topic) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings(), bytes, bytes)) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
            var content = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(content::add);
            }
            return content;
        }
    }

    /** All that it holds is delivered once more. */
    void repeat(String topic) {
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(settings(), bytes, bytes)) {
            for (var record : content(topic)) {
                // Some that are not taken are only fewer that come again.
                var _ = producer.send(new ProducerRecord<>(topic, 0, record.key(), record.value(), record.headers()));
            }
        }
    }

    /** Every consumer has to join its group again. */
    void rebalance() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(settings())) {
            for (var group : admin.listGroups().all().get()) {
                admin.removeMembersFromConsumerGroup(group.groupId(), new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
            }
        }
    }
}
