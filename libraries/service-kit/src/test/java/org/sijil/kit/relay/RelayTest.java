package org.sijil.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.subscription.Cancellable;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sijil.kit.kafka.LogPublisher;
import org.sijil.kit.kafka.LogTopic;
import org.sijil.kit.kafka.OneNode;
import org.sijil.kit.kafka.Things;
import org.sijil.kit.log.ChannelState;
import org.sijil.store.Completion;
import org.sijil.store.Hash;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.InMemoryEventLog;

class RelayTest {
    private static final Completion COMPLETION = new Completion(9, Hash.sha256());

    private final InMemoryEventLog log = Things.log();
    private final LogTopic topic = OneNode.freshTopic();
    private final Relay relay = new Relay(log, topic, work -> work);
    private Cancellable relaying = () -> {};

    @AfterEach
    void stop() {
        relaying.cancel();
    }

    @Test
    void it_makes_the_topic_and_writes_each_entry_once_and_what_comes_later() {
        Things.append(log, "a", 300);
        relaying = relay.start();
        awaitWritten(300);
        Things.append(log, "b", 2);
        log.moveCompletion(COMPLETION);
        awaitWritten(302);
        Eventually.holds(
                () -> assertThat(OneNode.content(topic).getLast().completion()).isEqualTo(COMPLETION));
    }

    @Test
    void it_goes_on_after_the_last_entry_in_the_topic() {
        publish(8, 5);
        relaying = relay.start();
        awaitWritten(8);
        assertThat(relay.state()).isEqualTo(new ChannelState.Following(8));
    }

    @Test
    void it_goes_on_where_another_took_its_place_and_gave_it_back() {
        Things.append(log, "a", 3);
        relaying = relay.start();
        awaitWritten(3);
        Things.append(log, "b", 2);
        awaitWritten(5);
        new LogPublisher(topic).close();
        Things.append(log, "c", 3);
        awaitWritten(8);
    }

    @Test
    void it_writes_nothing_after_another_log() {
        publish(3, 3);
        var other = Things.log();
        Things.append(other, "other", 5);
        var stranger = new Relay(other, topic, work -> work);
        relaying = stranger.start();
        Eventually.holds(() -> assertThat(stranger.state())
                .isInstanceOfSatisfying(ChannelState.Stopped.class, stopped -> {
                    assertThat(stopped.forked()).isTrue();
                    assertThat(stopped.next()).isEqualTo(3);
                }));
        awaitWritten(3);
    }

    @Test
    void it_waits_until_the_topic_keeps_all() throws Exception {
        var kept = Map.of("max.message.bytes", Integer.toString(LogTopic.MAX_RECORD));
        Things.append(log, "a", 3);
        try (var admin = Admin.create(OneNode.settings())) {
            admin.createTopics(List.of(new NewTopic(topic.name(), 1, (short) 1).configs(kept)))
                    .all()
                    .get();
            relaying = relay.start();
            Eventually.holds(() -> assertThat(relay.state())
                    .isInstanceOfSatisfying(
                            ChannelState.Waiting.class,
                            waiting -> assertThat(waiting.reason())
                                    .endsWith("topic %s must have retention.ms -1".formatted(topic.name()))));
            var keepAll = new AlterConfigOp(new ConfigEntry("retention.ms", "-1"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), List.of(keepAll)))
                    .all()
                    .get();
        }
        awaitWritten(3);
    }

    private void publish(int entries, int published) {
        topic.provide();
        Things.append(log, "a", entries);
        try (var publisher = new LogPublisher(topic)) {
            publisher.publish(Things.batch(log, 0, published));
        }
    }

    private void awaitWritten(int entries) {
        var all = LongStream.range(0, entries).boxed().toList();
        Eventually.holds(() -> assertThat(OneNode.positions(topic)).isEqualTo(all));
    }
}
