package org.sijil.format;

import static org.sijil.format.Shape.DECIMAL;
import static org.sijil.format.Shape.TEXT;
import static org.sijil.format.Shape.constant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Location;
import org.sijil.domain.register.Names;

/** An area; its words are {@link NamesJson}. */
public final class AreaJson {
    private static final Shape<Location> LOCATION =
            Shape.object(fields -> new Location(fields.required("lat", DECIMAL), fields.required("lon", DECIMAL)));

    static final Shape<Area> FACTS = Shape.object(fields -> {
        var codes = fields.optional("codes", Shape.map(TEXT));
        return new Area(
                fields.required("id", TEXT),
                fields.required("kind", constant(Area.Kind.class)),
                fields.optional("parent", TEXT),
                fields.optional("location", LOCATION),
                fields.required("locationPrecision", constant(Area.Precision.class)),
                fields.optional("geometry", Json::text),
                codes == null ? Collections.emptySortedMap() : codes);
    });

    private AreaJson() {}

    /** The geometry, GeoJSON text in the domain, stands as an object here. */
    public static ObjectNode facts(Area area) {
        return new FieldWriter()
                .text("id", area.id())
                .text("kind", area.kind())
                .optional("parent", area.parent())
                .optionalNode("location", location(area.location()))
                .text("locationPrecision", area.locationPrecision())
                .optionalNode("geometry", Json.readIfThere(area.geometry(), node -> node))
                .optionalNode("codes", Json.texts(area.codes()))
                .object();
    }

    /** As the API shows it; without names where they are redacted or withheld. */
    public static ObjectNode whole(Area area, @Nullable Names names) {
        return Json.whole(facts(area), names == null ? null : NamesJson.words(names));
    }

    private static @Nullable ObjectNode location(@Nullable Location location) {
        return location == null
                ? null
                : new FieldWriter()
                        .number("lat", location.lat())
                        .number("lon", location.lon())
                        .object();
    }
}
