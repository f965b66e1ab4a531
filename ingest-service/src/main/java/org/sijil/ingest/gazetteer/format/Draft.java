package org.sijil.ingest.gazetteer.format;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Alias;
import org.sijil.domain.register.Area.Kind;
import org.sijil.domain.register.Area.Precision;

/** A row that is being read. Blank texts say nothing; the first fault makes it unusable. */
final class Draft {
    /** A centimetre; files carry the noise of binary numbers beyond it. */
    static final int DEGREE_PLACES = 7;

    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_EXPONENT = 3;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final long line;
    private @Nullable AreaRef area;
    private List<Kind> kinds = List.of();
    private @Nullable AreaRef parent;
    private final SortedMap<String, String> names = new TreeMap<>();
    private final List<Alias> aliases = new ArrayList<>();
    private @Nullable Spot spot;
    private @Nullable String geometry;
    private final SortedMap<String, String> codes = new TreeMap<>();
    private @Nullable String fault;

    Draft(long line) {
        this.line = line;
    }

    Draft area(AreaRef ref) {
        area = ref;
        return this;
    }

    Draft kinds(List<Kind> possible) {
        kinds = possible;
        return this;
    }

    Draft parent(AreaRef ref) {
        parent = ref;
        return this;
    }

    Draft name(String lang, String text) {
        if (!text.isBlank()) {
            names.put(lang, oneLine(text));
        }
        return this;
    }

    Draft alias(String lang, String text, String type) {
        if (!text.isBlank()) {
            aliases.add(new Alias(oneLine(text), lang, type));
        }
        return this;
    }

    Draft code(String scheme, String text) {
        if (!text.isBlank()) {
            codes.put(scheme, oneLine(text));
        }
        return this;
    }

    /** Both or neither. */
    Draft location(String lat, String lon, Precision precision) {
        if (lat.isBlank() != lon.isBlank()) {
            return fault("has only one of latitude and longitude");
        }
        if (!lat.isBlank()) {
            spot = new Spot(degrees("latitude", lat), degrees("longitude", lon), precision);
        }
        return this;
    }

    private BigDecimal degrees(String which, String text) {
        try {
            if (text.length() <= LONGEST_NUMBER) {
                var number = new BigDecimal(text.strip());
                if (!isImmense(number)) {
                    return rounded(number);
                }
            }
        } catch (NumberFormatException _) {
            // told below
        }
        fault(which + " is no number of degrees");
        return BigDecimal.ZERO;
    }

    /** Zeros by the thousand million, which an exponent promises, are never written out. */
    static BigDecimal rounded(BigDecimal degrees) {
        return degrees.scale() - (long) degrees.precision() > DEGREE_PLACES
                ? BigDecimal.ZERO
                : degrees.scale() <= DEGREE_PLACES ? degrees : degrees.setScale(DEGREE_PLACES, RoundingMode.HALF_EVEN);
    }

    /** Whether it is no degrees at all, being beyond thousands by its exponent. */
    static boolean isImmense(BigDecimal number) {
        return number.scale() < -LARGEST_EXPONENT;
    }

    Draft geometry(@Nullable String geoJson) {
        geometry = geoJson;
        return this;
    }

    Draft fault(String reason) {
        fault = fault == null ? reason : fault;
        return this;
    }

    Row row() {
        var name = area == null ? "" : area.id();
        return fault == null
                ? new Row.Place(
                        line,
                        requireNonNull(area, "each format names the area or a fault"),
                        kinds,
                        parent,
                        names,
                        aliases,
                        spot,
                        geometry,
                        codes)
                : new Row.Unusable(line, name, fault);
    }

    /** Names in tables are broken into lines and padded. */
    private static String oneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
