package org.sijil.kit.log;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.kafka.LogTopic;
import org.sijil.kit.kafka.TopicReader;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.FollowFrom;
import org.sijil.store.ForkedLogException;
import org.sijil.store.LogBatch;

/** Brings a log by its topic, and words, which are in no topic, from the log's own database. */
final class KafkaCarrier implements LogCarrier {
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(50);
    private static final Duration LAST_BACK_OFF = Duration.ofSeconds(2);

    private final LogTopic topic;
    private final Multi<? extends Message<?>> records;
    private final boolean bringsWords;
    private volatile @Nullable TopicReader reader;

    /** @param records of the topic, in batches, from {@link #offset} on each time its partition is assigned */
    KafkaCarrier(LogTopic topic, Multi<? extends Message<?>> records, boolean bringsWords) {
        this.topic = topic;
        this.records = records;
        this.bringsWords = bringsWords;
    }

    long offset() {
        var reading = reader;
        return reading == null ? 0 : reading.offset();
    }

    @Override
    public Uni<Void> presence() {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(topic::require);
    }

    @Override
    public Multi<LogBatch> follow(EventLog log, FollowFrom from) {
        var reading = new TopicReader(log.origin(), from);
        reader = reading;
        var batches = records.map(message -> reading.read(records(message)))
                .select()
                .where(batch -> !batch.entries().isEmpty() || batch.completion() != null);
        return bringsWords ? batches.onItem().transformToUniAndConcatenate(batch -> withWords(batch, log)) : batches;
    }

    @SuppressWarnings("unchecked") // The connector's deserializer gives bytes.
    private static Iterable<ConsumerRecord<?, byte[]>> records(Message<?> message) {
        return message.getMetadata(IncomingKafkaRecordBatchMetadata.class)
                .orElseThrow()
                .getRecords();
    }

    private static Uni<LogBatch> withWords(LogBatch batch, EventLog log) {
        if (batch.entries().isEmpty()) {
            return Uni.createFrom().item(batch);
        }
        long first = batch.entries().getFirst().position();
        long next = batch.entries().getLast().position() + 1;
        return log.readRange(first, next)
                .onItem()
                .<Entry>disjoint()
                .collect()
                .asList()
                .invoke(read -> requireSame(batch.entries(), read))
                // A database that is away, or a replica of it that is behind, is waited for.
                .onFailure(failure -> !ChannelState.isFinal(failure))
                .retry()
                .withBackOff(FIRST_BACK_OFF, LAST_BACK_OFF)
                .indefinitely()
                .map(read -> new LogBatch(read, batch.completion()));
    }

    private static void requireSame(List<Entry> carried, List<Entry> read) {
        for (int i = 0; i < read.size(); i++) {
            if (!read.get(i).leafHash().equals(carried.get(i).leafHash())) {
                throw new ForkedLogException("at position %d, topic and log hold different entries"
                        .formatted(carried.get(i).position()));
            }
        }
        if (read.size() < carried.size()) {
            throw new IllegalStateException("the database does not have all that the topic has yet");
        }
    }
}
