package org.sijil.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the database's {@code append} tells of a batch, as the arrays that it gives. */
final class OutcomeArrays {
    private final List<String> streams;

    private final String[] outcomes;
    private final Long[] positions;
    private final @Nullable Buffer[] leafHashes;
    private final @Nullable OffsetDateTime[] recordedTimes;
    private final Integer[] actualStreams;
    private final Long[] actualVersions;

    /** @param streams names by the number that was given for them, less one */
    OutcomeArrays(Row row, List<String> streams) {
        this.streams = streams;
        outcomes = row.getArrayOfStrings("outcomes");
        positions = row.getArrayOfLongs("positions");
        leafHashes = (Buffer[]) row.getValue("leaf_hashes");
        recordedTimes = row.getArrayOfOffsetDateTimes("recorded_times");
        actualStreams = row.getArrayOfIntegers("actual_streams");
        actualVersions = row.getArrayOfLongs("actual_versions");
    }

    /** One for each command, in order. */
    List<Outcome> outcomes() {
        return IntStream.range(0, outcomes.length).mapToObj(this::outcome).toList();
    }

    private Outcome outcome(int command) {
        return switch (outcomes[command]) {
            case "appended" -> new Outcome.Appended(receipt(command));
            case "duplicate" -> new Outcome.Duplicate(receipt(command));
            case "idempotency conflict" -> new Outcome.IdempotencyConflict();
            case "version conflict" -> new Outcome.VersionConflict(actualVersions[command]);
            case "stale reliance" ->
                new Outcome.StaleReliance(streams.get(actualStreams[command] - 1), actualVersions[command]);
            case String unknown -> throw new IllegalStateException("append gave outcome " + unknown);
        };
    }

    private Receipt receipt(int command) {
        var leafHash = leafHashes[command];
        if (leafHash == null) {
            throw new IllegalStateException("append gave no leaf hash of position " + positions[command]);
        }
        var time = recordedTimes[command];
        return new Receipt(positions[command], Hash.of(leafHash.getBytes()), time == null ? null : time.toInstant());
    }
}
