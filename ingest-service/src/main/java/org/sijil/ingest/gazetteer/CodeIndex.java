package org.sijil.ingest.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.domain.register.Area;
import org.sijil.ingest.gazetteer.format.AreaRef;
import org.sijil.ingest.gazetteer.format.AreaRef.Code;
import org.sijil.ingest.gazetteer.format.Row;
import org.sijil.ingest.gazetteer.format.Row.Place;

/** The recorded areas by the codes that the rows of a file know areas by. */
final class CodeIndex {
    private final Set<Code> wanted;
    private final Map<Code, Set<String>> areas = new HashMap<>();

    private CodeIndex(Set<Code> wanted) {
        this.wanted = wanted;
    }

    static CodeIndex of(List<Row> rows) {
        return new CodeIndex(rows.stream()
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .flatMap(place ->
                        place.parent() == null ? Stream.of(place.area()) : Stream.of(place.area(), place.parent()))
                .flatMap(ref -> ref.knownBy().stream())
                .collect(Collectors.toSet()));
    }

    /** Whether the file has the areas' own ids, so that nothing has to be looked up. */
    boolean wantsNone() {
        return wanted.isEmpty();
    }

    void add(Area area) {
        area.codes().forEach((scheme, value) -> {
            var code = new Code(scheme, value);
            if (wanted.contains(code)) {
                areas.computeIfAbsent(code, _ -> new TreeSet<>()).add(area.id());
            }
        });
    }

    /** The areas that are meant; the one of its id where no code is recorded. More than one: it cannot be told. */
    Set<String> find(AreaRef ref) {
        return ref.knownBy().stream()
                .map(code -> areas.getOrDefault(code, Set.of()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of(ref.id()));
    }
}
