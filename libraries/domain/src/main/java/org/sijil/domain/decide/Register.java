package org.sijil.domain.decide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The things of one kind that are defined: no more of each than that it is, how far its stream goes, and what it lies
 * under (an actor's {@code partOf}, an area's {@code parent}). So a gazetteer of a hundred thousand places fits.
 */
public final class Register {
    private final Map<String, Line> lines = new HashMap<>();

    /** {@code defined}: version of the latest definition; later ones, up to {@code last}, only redact. */
    private record Line(long defined, long last, @Nullable String above) {}

    void define(String id, long version, @Nullable String above) {
        lines.put(id, new Line(version, version, above));
    }

    void redact(String id, long version) {
        lines.computeIfPresent(id, (_, line) -> new Line(line.defined, version, line.above));
    }

    public boolean has(String id) {
        return lines.containsKey(id);
    }

    public Set<String> ids() {
        return Collections.unmodifiableSet(lines.keySet());
    }

    /** Version of the last entry in the thing's stream, -1 where there is none. */
    public long version(String id) {
        var line = lines.get(id);
        return line == null ? -1 : line.last;
    }

    /** Version of the thing's latest definition, -1 where there is none. */
    public long defined(String id) {
        var line = lines.get(id);
        return line == null ? -1 : line.defined;
    }

    /** The thing and all it lies under, to the top; a chain that returns to itself ends before the repeat. */
    public List<String> chain(String id) {
        var chain = new LinkedHashSet<String>();
        for (String at = id; at != null && chain.add(at); ) {
            var line = lines.get(at);
            at = line == null ? null : line.above;
        }
        return new ArrayList<>(chain);
    }
}
