package org.sijil.domain.register;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A place that claims may name. Hierarchy is by {@code parent}, never by geometry.
 *
 * @param geometry GeoJSON text (RFC 7946) without white space
 * @param codes ids in other gazetteers, by scheme: pcode, geonames, …
 */
public record Area(
        String id,
        Kind kind,
        @Nullable String parent,
        @Nullable Location location,
        Precision locationPrecision,
        @Nullable String geometry,
        SortedMap<String, String> codes) {
    public enum Kind {
        COUNTRY,
        GOVERNORATE,
        DISTRICT,
        SUBDISTRICT,
        TOWN,
        VILLAGE,
        NEIGHBOURHOOD,
        SITE,
        REGION
    }

    /** How well the location is known. */
    public enum Precision {
        EXACT,
        SETTLEMENT,
        ADMIN,
        UNLOCATED
    }

    public Area {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }
}
