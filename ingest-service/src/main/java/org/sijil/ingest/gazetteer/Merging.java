package org.sijil.ingest.gazetteer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.register.Alias;
import org.sijil.format.AreaJson;
import org.sijil.ingest.gazetteer.format.Row.Place;

/**
 * An area as PUT would be sent it, once a row has been worked in: what the row says replaces what is recorded, what it
 * is silent about stays; names go by language, codes by scheme, aliases are only ever added. A name that is replaced
 * stays as an alias: whoever looks for it finds the area.
 *
 * <p>Where the file {@link Candidate#onlyAdds() only adds}, what is recorded stays, and its names become aliases.
 */
final class Merging {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Candidate candidate;
    private final Place place;
    private final boolean onlyAdds;
    private final ObjectNode area;
    private final Set<String> told = new HashSet<>();

    private Merging(Candidate candidate, @Nullable AreaDefined recorded) {
        this.candidate = candidate;
        this.place = candidate.place();
        this.onlyAdds = candidate.onlyAdds();
        this.area = recorded == null ? NODES.objectNode() : AreaJson.whole(recorded.area(), recorded.names());
    }

    /** @param recorded null where the area is new */
    static ObjectNode merged(Candidate candidate, @Nullable AreaDefined recorded, Release release) {
        var merging = new Merging(candidate, recorded);
        merging.identity();
        merging.names();
        merging.places();
        merging.codes(release);
        return merging.area;
    }

    private void identity() {
        area.put("id", candidate.id());
        if (!area.has("kind")) {
            area.put("kind", place.kinds().getFirst().name());
        }
        if (candidate.parent() != null && !area.has("parent")) {
            area.put("parent", candidate.parent());
        }
    }

    private void names() {
        ObjectNode names = area.withObject("/names");
        ArrayNode aliases = area.withArray("/aliases");
        aliases.forEach(alias -> told.add(alias.path("text").asText()));
        var replaced = NODES.objectNode();
        place.names().forEach((lang, name) -> {
            var before = names.path(lang).asText(name);
            if (before.equals(name) || !onlyAdds) {
                names.put(lang, name);
            } else {
                replaced.put(lang, name);
            }
            if (!before.equals(name) && !onlyAdds) {
                replaced.put(lang, before);
            }
        });
        names.forEach(name -> told.add(name.asText()));
        replaced.properties()
                .forEach(name -> add(
                        aliases,
                        new Alias(name.getValue().asText(), name.getKey(), onlyAdds ? "alternate" : "replaced")));
        place.aliases().forEach(alias -> add(aliases, alias));
        if (aliases.isEmpty()) {
            area.remove("aliases");
        }
    }

    private void add(ArrayNode aliases, Alias alias) {
        if (told.add(alias.text())) {
            aliases.addObject()
                    .put("text", alias.text())
                    .put("lang", alias.lang())
                    .put("type", alias.type());
        }
    }

    private void places() {
        var spot = place.spot();
        if (spot != null && !(onlyAdds && area.has("location"))) {
            area.putObject("location").put("lat", spot.lat()).put("lon", spot.lon());
            area.put("locationPrecision", spot.precision().name());
        }
        if (place.geometry() != null && !(onlyAdds && area.has("geometry"))) {
            area.putRawValue("geometry", new RawValue(place.geometry()));
        }
    }

    private void codes(Release release) {
        ObjectNode codes = area.withObject("/codes");
        place.codes().forEach((scheme, code) -> {
            if (!(onlyAdds && codes.has(scheme))) {
                codes.put(scheme, code);
            }
        });
        release.code().ifPresent(code -> codes.put(code.scheme(), code.value()));
    }
}
