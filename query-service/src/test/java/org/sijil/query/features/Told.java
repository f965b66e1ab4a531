package org.sijil.query.features;

import java.math.BigDecimal;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Location;
import org.sijil.domain.register.Names;

/** Areas that are somewhere. */
final class Told {
    private Told() {}

    static AreaDefined town(String id, @Nullable String parent, String longitude, String latitude) {
        var at = new Location(new BigDecimal(latitude), new BigDecimal(longitude));
        return area(id, Area.Kind.TOWN, parent, at, null);
    }

    /** Wound clockwise, which a feature may not be. */
    static AreaDefined square(String id, double west, double south, double east, double north) {
        var ring = "[[%1$s,%2$s],[%1$s,%4$s],[%3$s,%4$s],[%3$s,%2$s],[%1$s,%2$s]]".formatted(west, south, east, north);
        return area(id, Area.Kind.GOVERNORATE, null, null, "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}");
    }

    private static AreaDefined area(
            String id, Area.Kind kind, @Nullable String parent, @Nullable Location at, @Nullable String geometry) {
        return new AreaDefined(
                new Area(id, kind, parent, at, Area.Precision.SETTLEMENT, geometry, new TreeMap<>()), Names.NONE);
    }
}
