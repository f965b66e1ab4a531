package org.sijil.ingest.gazetteer;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.domain.decide.Nearest;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.register.Alias;
import org.sijil.domain.register.Area.Kind;
import org.sijil.domain.register.Names;
import org.sijil.domain.spelling.SpellingKey;
import org.sijil.ingest.gazetteer.format.Row.Place;

/** Where a row speaks of another place than the area of its id, or of the same place otherwise than it is recorded. */
final class Contradictions {
    private Contradictions() {}

    static Optional<String> find(Candidate candidate, AreaDefined recorded) {
        var place = candidate.place();
        var area = recorded.area();
        if (recorded.names() == null) {
            return Optional.of("its names were redacted; a person has to define it anew");
        }
        if (!place.kinds().isEmpty() && !place.kinds().contains(area.kind())) {
            var kinds = place.kinds().stream().map(Kind::name).collect(Collectors.joining(" or "));
            return Optional.of("recorded as %s, told as %s".formatted(area.kind(), kinds));
        }
        if (candidate.onlyAdds()) {
            return Optional.empty();
        }
        if (area.parent() != null
                && candidate.parent() != null
                && !area.parent().equals(candidate.parent())) {
            return Optional.of("recorded under %s, told under %s".formatted(area.parent(), candidate.parent()));
        }
        if (areOfOthers(place, recorded.names())) {
            return Optional.of("recorded as %s, told as %s"
                    .formatted(
                            String.join(", ", recorded.names().byLanguage().values()),
                            String.join(", ", place.names().values())));
        }
        return Optional.empty();
    }

    /** Whether both have a name in one language, and no name of the one is a spelling of any of the other. */
    private static boolean areOfOthers(Place place, Names recorded) {
        if (place.names().keySet().stream()
                .noneMatch(lang -> recorded.byLanguage().containsKey(lang))) {
            return false;
        }
        var known = keys(recorded.byLanguage().values().stream(), recorded.aliases().stream());
        return keys(place.names().values().stream(), place.aliases().stream()).stream()
                .allMatch(key -> Nearest.to(key, known).isEmpty() && !known.contains(key));
    }

    private static Set<String> keys(Stream<String> names, Stream<Alias> aliases) {
        return Stream.concat(names, aliases.map(Alias::text))
                .map(SpellingKey::of)
                .collect(Collectors.toSet());
    }
}
