package org.sijil.kit.kafka;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.sijil.store.Part;

/** The topic that carries a log: one partition, kept whole for ever. Every method blocks, and throws where Kafka fails. */
public final class LogTopic {
    /** Bytes: the largest part, and what stands beside it. */
    public static final int MAX_RECORD = Part.MAX_CONTENT + (64 << 10);

    static final int PARTITION = 0;
    private static final int MAX_REPLICAS = 3;
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Map<String, String> KEPT_WHOLE = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private final Map<String, Object> kafka;
    private final String name;

    /** @param kafka how it is reached, as Kafka's clients take it */
    public LogTopic(Map<String, Object> kafka, String name) {
        this.kafka = Map.copyOf(kafka);
        this.name = name;
    }

    Map<String, Object> kafka() {
        return kafka;
    }

    public String name() {
        return name;
    }

    /** Makes it where it is not there, on three nodes or as many as there are, and requires it as below. */
    public void provide() {
        try (var admin = Admin.create(kafka)) {
            if (!get(admin.listTopics().names()).contains(name)) {
                int nodes = get(admin.describeCluster().nodes()).size();
                int replicas = Math.min(MAX_REPLICAS, nodes);
                var settings = new HashMap<>(KEPT_WHOLE);
                settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_RECORD));
                // An entry is taken over when it stands on most of them.
                settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(replicas / 2 + 1));
                create(admin, new NewTopic(name, 1, (short) replicas).configs(settings));
            }
        }
        require();
    }

    private static void create(Admin admin, NewTopic topic) {
        try {
            get(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException _) {
            // Somebody was faster; what they made is looked at like any other.
        }
    }

    /** Throws, and says what is wrong, where it is not there, has not one partition, or loses records. */
    public void require() {
        try (var admin = Admin.create(kafka)) {
            int partitions = partitions(admin);
            if (partitions != 1) {
                throw new IllegalStateException(
                        "topic %s has %d partitions, and a log needs one".formatted(name, partitions));
            }
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
            var settings = requireNonNull(
                    get(admin.describeConfigs(List.of(resource)).all()).get(resource));
            KEPT_WHOLE.forEach((setting, value) -> require(settings, setting, value));
            if (Long.parseLong(
                            settings.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value())
                    < MAX_RECORD) {
                throw wrong(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "at least " + MAX_RECORD);
            }
        }
    }

    private int partitions(Admin admin) {
        try {
            return requireNonNull(get(admin.describeTopics(List.of(name)).allTopicNames())
                            .get(name))
                    .partitions()
                    .size();
        } catch (UnknownTopicOrPartitionException missing) {
            throw new IllegalStateException("there is no topic %s yet".formatted(name), missing);
        }
    }

    private void require(Config settings, String setting, String value) {
        if (!settings.get(setting).value().equals(value)) {
            throw wrong(setting, value);
        }
    }

    private IllegalStateException wrong(String setting, String value) {
        return new IllegalStateException("topic %s must have %s %s".formatted(name, setting, value));
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        } catch (TimeoutException failure) {
            throw new IllegalStateException("Kafka does not answer", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
