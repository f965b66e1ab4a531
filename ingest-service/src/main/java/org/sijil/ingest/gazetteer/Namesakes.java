package org.sijil.ingest.gazetteer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.register.Alias;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Area.Precision;
import org.sijil.domain.register.Location;
import org.sijil.domain.spelling.SpellingKey;
import org.sijil.ingest.gazetteer.format.Row;
import org.sijil.ingest.gazetteer.format.Row.Place;
import org.sijil.ingest.gazetteer.format.Spot;

/**
 * Recorded areas that a row may be of though no code says so: of its kind, its name and its neighbourhood. A person has
 * to tell, by giving the area the code: to take them for one would be a guess, and so would be to record a twin.
 */
final class Namesakes {
    /** In degrees: five kilometres, and a division's middle may be put a hundred apart. */
    private static final BigDecimal NEAR = new BigDecimal("0.05");

    private static final BigDecimal NEAR_FOR_DIVISIONS = BigDecimal.ONE;

    private final Map<String, List<Known>> byKey;

    private record Known(
            String id, Area.Kind kind, @Nullable Location location) {}

    private Namesakes(Map<String, List<Known>> byKey) {
        this.byKey = byKey;
    }

    /** For the rows that know their areas by codes. */
    static Namesakes of(List<Row> rows) {
        return new Namesakes(rows.stream()
                .flatMap(row -> row instanceof Place place && needsOne(place) ? keys(place) : Stream.of())
                .distinct()
                .collect(Collectors.toMap(key -> key, _ -> new ArrayList<>(), (one, _) -> one, HashMap::new)));
    }

    private static boolean needsOne(Place place) {
        return !place.area().knownBy().isEmpty() && !place.kinds().isEmpty();
    }

    private static Stream<String> keys(Place place) {
        return place.names().values().stream().map(SpellingKey::of);
    }

    void add(AreaDefined defined) {
        var names = defined.names();
        if (names != null) {
            var area = defined.area();
            var known = new Known(area.id(), area.kind(), area.location());
            Stream.concat(
                            names.byLanguage().values().stream(),
                            names.aliases().stream().map(Alias::text))
                    .map(SpellingKey::of)
                    .distinct()
                    .filter(byKey::containsKey)
                    .forEach(key -> byKey.getOrDefault(key, new ArrayList<>()).add(known));
        }
    }

    /** The id of one; none where the file has the areas' own ids. */
    Optional<String> find(Place place) {
        return needsOne(place)
                ? keys(place)
                        .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                        .filter(known -> place.kinds().contains(known.kind()) && isNear(known.location(), place.spot()))
                        .map(Known::id)
                        .findFirst()
                : Optional.empty();
    }

    /** Also where one of the two is not told. */
    private static boolean isNear(@Nullable Location recorded, @Nullable Spot told) {
        if (recorded == null || told == null) {
            return true;
        }
        var near = told.precision() == Precision.ADMIN ? NEAR_FOR_DIVISIONS : NEAR;
        return recorded.lat().subtract(told.lat()).abs().compareTo(near) <= 0
                && recorded.lon().subtract(told.lon()).abs().compareTo(near) <= 0;
    }
}
