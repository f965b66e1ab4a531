package org.sijil.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A batch of commands as the arrays that the database's {@code append} takes: streams and command ids once each, and
 * everywhere else as numbers from 1. Commitments are computed here, before anything is locked.
 */
final class AppendArrays {
    private static final int NO_KEY = 0;

    private final Map<String, Integer> streams = new LinkedHashMap<>();
    private final Map<Hash, Integer> keyIds = new LinkedHashMap<>();

    private final List<Integer> targets = new ArrayList<>();
    private final List<Long> expectations = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<@Nullable String> recorders = new ArrayList<>();
    private final List<String> commitments = new ArrayList<>();
    private final List<Integer> commandKeys = new ArrayList<>();
    private final List<@Nullable Buffer> fingerprints = new ArrayList<>();

    private final List<Integer> relianceEnds = new ArrayList<>();
    private final List<Integer> relianceStreams = new ArrayList<>();
    private final List<Long> relianceVersions = new ArrayList<>();

    private final List<Integer> partCommands = new ArrayList<>();
    private final List<Integer> partIndexes = new ArrayList<>();
    private final List<Buffer> partSalts = new ArrayList<>();
    private final List<Buffer> partContents = new ArrayList<>();

    AppendArrays(List<Append> batch) {
        batch.forEach(this::add);
    }

    private void add(Append command) {
        targets.add(number(streams, command.stream()));
        expectations.add(
                switch (command.expected()) {
                    case Expected.Any() -> -2L;
                    case Expected.None() -> -1L;
                    case Expected.Exact(long version) -> version;
                });
        types.add(command.type());
        recorders.add(command.recordedBy());
        var key = command.key();
        commandKeys.add(key == null ? NO_KEY : number(keyIds, key.id()));
        fingerprints.add(key == null ? null : Buffer.buffer(key.fingerprint().toArray()));
        for (var reliance : command.reliances()) {
            relianceStreams.add(number(streams, reliance.stream()));
            relianceVersions.add(reliance.version());
        }
        relianceEnds.add(relianceStreams.size());
        commitments.add(command.parts().stream()
                .map(part -> '"' + part.commitment().hex() + '"')
                .collect(Collectors.joining(",")));
        for (int i = 0; i < command.parts().size(); i++) {
            var part = command.parts().get(i);
            partCommands.add(targets.size());
            partIndexes.add(i);
            partSalts.add(Buffer.buffer(part.salt().toArray()));
            partContents.add(Buffer.buffer(part.content().toArray()));
        }
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        return numbers.computeIfAbsent(key, _ -> numbers.size() + 1);
    }

    /** Stream names by their number less one. */
    List<String> streams() {
        return List.copyOf(streams.keySet());
    }

    /** In the order of the function's parameters. */
    Tuple parameters() {
        return Tuple.from(List.<Object>of(
                streams.keySet().toArray(String[]::new),
                keyIds.keySet().stream().map(id -> Buffer.buffer(id.toArray())).toArray(Buffer[]::new),
                targets.toArray(Integer[]::new),
                expectations.toArray(Long[]::new),
                types.toArray(String[]::new),
                recorders.toArray(String[]::new),
                commitments.toArray(String[]::new),
                commandKeys.toArray(Integer[]::new),
                fingerprints.toArray(Buffer[]::new),
                relianceEnds.toArray(Integer[]::new),
                relianceStreams.toArray(Integer[]::new),
                relianceVersions.toArray(Long[]::new),
                partCommands.toArray(Integer[]::new),
                partIndexes.toArray(Integer[]::new),
                partSalts.toArray(Buffer[]::new),
                partContents.toArray(Buffer[]::new)));
    }
}
