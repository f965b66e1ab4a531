package org.sijil.ingest.gazetteer.format;

import static org.sijil.domain.register.Area.Kind.COUNTRY;
import static org.sijil.domain.register.Area.Kind.DISTRICT;
import static org.sijil.domain.register.Area.Kind.GOVERNORATE;
import static org.sijil.domain.register.Area.Kind.NEIGHBOURHOOD;
import static org.sijil.domain.register.Area.Kind.REGION;
import static org.sijil.domain.register.Area.Kind.SITE;
import static org.sijil.domain.register.Area.Kind.SUBDISTRICT;
import static org.sijil.domain.register.Area.Kind.TOWN;
import static org.sijil.domain.register.Area.Kind.VILLAGE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sijil.domain.register.Area.Kind;
import org.sijil.domain.register.Area.Precision;

/** What gazetteers call kinds of places: those that each word may mean here, the likeliest first. */
final class KindWords {
    /** Where people live, of no size in particular. */
    static final List<Kind> COMMUNITY = List.of(VILLAGE, TOWN);

    /** By administrative level, COUNTRY at 0. */
    static final List<Kind> BY_LEVEL = List.of(COUNTRY, GOVERNORATE, DISTRICT, SUBDISTRICT);

    private static final List<Kind> SEAT = List.of(TOWN, VILLAGE);

    /** Plain words, then the feature codes of GeoNames. */
    private static final Map<String, List<Kind>> KNOWN = Map.ofEntries(
            Map.entry("country", List.of(COUNTRY)),
            Map.entry("governorate", List.of(GOVERNORATE)),
            Map.entry("district", List.of(DISTRICT)),
            Map.entry("subdistrict", List.of(SUBDISTRICT)),
            Map.entry("sub-district", List.of(SUBDISTRICT)),
            Map.entry("city", List.of(TOWN)),
            Map.entry("town", List.of(TOWN)),
            Map.entry("village", List.of(VILLAGE)),
            Map.entry("community", COMMUNITY),
            Map.entry("neighbourhood", List.of(NEIGHBOURHOOD)),
            Map.entry("neighborhood", List.of(NEIGHBOURHOOD)),
            Map.entry("site", List.of(SITE)),
            Map.entry("military-site", List.of(SITE)),
            Map.entry("region", List.of(REGION)),
            Map.entry("pcli", List.of(COUNTRY)),
            Map.entry("adm1", List.of(GOVERNORATE)),
            Map.entry("adm2", List.of(DISTRICT)),
            Map.entry("adm3", List.of(SUBDISTRICT)),
            Map.entry("adm4", List.of(SUBDISTRICT)),
            Map.entry("pplc", SEAT),
            Map.entry("ppla", SEAT),
            Map.entry("ppla2", SEAT),
            Map.entry("ppla3", SEAT),
            Map.entry("ppla4", COMMUNITY),
            Map.entry("ppl", COMMUNITY),
            Map.entry("pplq", COMMUNITY),
            Map.entry("pplx", List.of(NEIGHBOURHOOD)),
            Map.entry("milb", List.of(SITE)),
            Map.entry("insm", List.of(SITE)),
            Map.entry("mt", List.of(SITE)),
            Map.entry("hll", List.of(SITE)),
            Map.entry("rgn", List.of(REGION)));

    private KindWords() {}

    /** None where the word is not known. */
    static List<Kind> kinds(String word, Mapping mapping) {
        var lower = word.strip().toLowerCase(Locale.ROOT);
        var mapped = mapping.kinds().get(lower);
        return mapped == null ? KNOWN.getOrDefault(lower, List.of()) : List.of(mapped);
    }

    /** How well the point that a gazetteer gives to such a place tells where it is. */
    static Precision precision(Kind kind) {
        return switch (kind) {
            case COUNTRY, GOVERNORATE, DISTRICT, SUBDISTRICT, REGION -> Precision.ADMIN;
            case TOWN, VILLAGE, NEIGHBOURHOOD, SITE -> Precision.SETTLEMENT;
        };
    }
}
