package org.sijil.ingest.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A geometry of RFC 7946 in two dimensions, to be kept as its text without white space. */
public final class GeoJson {
    private static final int MOST = 100_000;
    /** A tenth of a millimetre. */
    private static final int PLACES = 9;

    private static final BigDecimal POLE = BigDecimal.valueOf(90);

    private static final Shape<String> POSITION = Values.list(Values.decimal(-180, 180, PLACES), 2, 2)
            .check(
                    position -> position.get(1).abs().compareTo(POLE) <= 0,
                    "longitude comes first, latitude is within 90")
            .map(position ->
                    array(position.stream().map(BigDecimal::toPlainString).toList()));
    private static final Shape<String> LINE = arrayOf(POSITION, 2);
    private static final Shape<String> POLYGON = arrayOf(
            Values.list(POSITION, 4, MOST)
                    .check(ring -> ring.getFirst().equals(ring.getLast()), "a ring ends where it began")
                    .map(GeoJson::array),
            1);

    public static final Shape<String> GEOMETRY = Fields.shape(fields -> {
        var type = fields.required("type", Values.oneOf(Type.class));
        var coordinates = fields.required("coordinates", type.coordinates());
        return "{\"type\":\"%s\",\"coordinates\":%s}".formatted(type, coordinates);
    });

    private GeoJson() {}

    /** Spelt as in GeoJSON. */
    private enum Type {
        Point,
        MultiPoint,
        LineString,
        MultiLineString,
        Polygon,
        MultiPolygon;

        Shape<String> coordinates() {
            return switch (this) {
                case Point -> POSITION;
                case MultiPoint -> arrayOf(POSITION, 1);
                case LineString -> LINE;
                case MultiLineString -> arrayOf(LINE, 1);
                case Polygon -> POLYGON;
                case MultiPolygon -> arrayOf(POLYGON, 1);
            };
        }
    }

    private static Shape<String> arrayOf(Shape<String> element, int least) {
        return Values.list(element, least, MOST).map(GeoJson::array);
    }

    private static String array(List<String> elements) {
        return elements.stream().collect(Collectors.joining(",", "[", "]"));
    }
}
