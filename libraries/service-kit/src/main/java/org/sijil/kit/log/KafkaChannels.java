package org.sijil.kit.log;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.PublisherDecorator;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.sijil.kit.kafka.LogTopic;

/**
 * Makes a channel whose connector is {@code smallrye-kafka} bring the same messages as {@code sijil-log}. It reads on
 * where its consumer stands, whatever offsets Kafka holds for it.
 */
@ApplicationScoped
@Default
@Identifier(LogConnector.NAME)
class KafkaChannels implements PublisherDecorator, KafkaConsumerRebalanceListener {
    private final LogChannels channels;
    private final Map<String, Object> kafka;
    private final Map<String, KafkaCarrier> carriers = new ConcurrentHashMap<>();

    KafkaChannels(LogChannels channels, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.channels = channels;
        this.kafka = kafka;
    }

    @Override
    public Multi<? extends Message<?>> decorate(
            Multi<? extends Message<?>> publisher, List<String> names, boolean isConnector) {
        var name = names.getFirst();
        if (!isConnector || !isByKafka(name)) {
            return publisher;
        }
        var topic = channels.attribute(name, "topic", String.class).orElse(name);
        boolean bringsWords = channels.attribute(name, "words", Boolean.class).orElse(false);
        var carrier = new KafkaCarrier(new LogTopic(settings(name), topic), publisher, bringsWords);
        if (carriers.putIfAbsent(topic, carrier) != null) {
            throw new IllegalStateException("two channels are brought by topic " + topic);
        }
        return channels.open(name, carrier).messages();
    }

    private boolean isByKafka(String name) {
        return channels.attribute(name, "connector", String.class)
                .filter(KafkaConnector.CONNECTOR_NAME::equals)
                .isPresent();
    }

    /** How Kafka is reached: what the channel says itself goes before what is said for all. */
    private Map<String, Object> settings(String name) {
        var settings = new HashMap<>(kafka);
        for (var setting : AdminClientConfig.configNames()) {
            channels.attribute(name, setting, String.class).ifPresent(value -> settings.put(setting, value));
        }
        return settings;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            var carrier = carriers.get(partition.topic());
            if (carrier != null) {
                consumer.seek(partition, carrier.offset());
            }
        }
    }
}
