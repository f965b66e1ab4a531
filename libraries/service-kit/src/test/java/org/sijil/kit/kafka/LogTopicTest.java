package org.sijil.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.Test;
import org.sijil.store.Completion;
import org.sijil.store.FollowFrom;
import org.sijil.store.Hash;
import org.sijil.store.LogBatch;
import org.sijil.testkit.InMemoryEventLog;

class LogTopicTest {
    private final InMemoryEventLog log = Things.log();
    private final LogTopic topic = OneNode.freshTopic();

    @Test
    void it_is_required_only_once_it_is_there() {
        assertThatThrownBy(topic::require).hasMessage("there is no topic %s yet", topic.name());
        topic.provide();
        topic.require();
        topic.provide();
    }

    @Test
    void one_that_orders_or_keeps_less_than_a_log_is_refused() throws Exception {
        var large = Map.entry("max.message.bytes", Integer.toString(LogTopic.MAX_RECORD));
        var bounded = OneNode.freshTopic();
        var compacted = OneNode.freshTopic();
        var small = OneNode.freshTopic();
        try (var admin = Admin.create(OneNode.settings())) {
            admin.createTopics(List.of(
                            new NewTopic(topic.name(), 2, (short) 1),
                            new NewTopic(bounded.name(), 1, (short) 1).configs(Map.ofEntries(large)),
                            new NewTopic(compacted.name(), 1, (short) 1)
                                    .configs(Map.of("cleanup.policy", "compact", "retention.ms", "-1")),
                            new NewTopic(small.name(), 1, (short) 1).configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
        }
        assertThatThrownBy(topic::require).hasMessage("topic %s has 2 partitions, and a log needs one", topic.name());
        assertThatThrownBy(bounded::provide).hasMessage("topic %s must have retention.ms -1", bounded.name());
        assertThatThrownBy(compacted::require).hasMessage("topic %s must have cleanup.policy delete", compacted.name());
        assertThatThrownBy(small::require)
                .hasMessage("topic %s must have max.message.bytes at least %d", small.name(), LogTopic.MAX_RECORD);
    }

    @Test
    void the_last_entry_is_found_before_completions_and_ends_of_transactions() {
        topic.provide();
        assertThat(LastEntry.in(topic)).isEqualTo(FollowFrom.BEGINNING);
        Things.append(log, "a", 5);
        try (var publisher = new LogPublisher(topic)) {
            publisher.publish(Things.batch(log, 0, 5));
            for (int to = 1; to < 10; to++) {
                publisher.publish(new LogBatch(List.of(), new Completion(to, Hash.sha256())));
            }
        }
        assertThat(LastEntry.in(topic)).isEqualTo(Things.after(log, 4));
    }

    @Test
    void who_wrote_before_writes_no_more() {
        topic.provide();
        Things.append(log, "a", 4);
        try (var before = new LogPublisher(topic)) {
            before.publish(Things.batch(log, 0, 2));
            try (var next = new LogPublisher(topic)) {
                next.publish(Things.batch(log, 2, 4));
            }
            assertThatThrownBy(() -> before.publish(Things.batch(log, 2, 4)))
                    .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
        }
        assertThat(OneNode.positions(topic)).containsExactly(0L, 1L, 2L, 3L);
    }
}
