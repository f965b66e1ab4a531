package org.sijil.query.features;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.sijil.domain.register.Area;
import org.sijil.query.area.BoundingBox;

/** Between GeoJSON and JTS: as much of both as outlines need. */
final class Outline {
    static final GeometryFactory FACTORY = new GeometryFactory();

    /** Decimal digits of a degree: about a metre. */
    private static final int DIGITS = 5;

    private Outline() {}

    static boolean isPolygon(@Nullable String geometry) {
        return geometry != null && Rings.read(geometry).path("type").asText().endsWith("Polygon");
    }

    /** Where an area is, if that is told as a point. */
    static @Nullable Coordinate point(Area area) {
        if (area.geometry() != null) {
            var geometry = Rings.read(area.geometry());
            return geometry.path("type").asText().equals("Point") ? coordinate(geometry.get("coordinates")) : null;
        }
        var location = area.location();
        return location == null
                ? null
                : new Coordinate(location.lon().doubleValue(), location.lat().doubleValue());
    }

    /** @param geometry a Polygon or MultiPolygon; one that crosses itself is mended */
    static Geometry polygon(String geometry) {
        var read = Rings.read(geometry);
        var coordinates = read.get("coordinates");
        var whole = read.path("type").asText().equals("Polygon")
                ? polygon(coordinates)
                : FACTORY.createMultiPolygon(IntStream.range(0, coordinates.size())
                        .mapToObj(i -> polygon(coordinates.get(i)))
                        .toArray(Polygon[]::new));
        return GeometryFixer.fix(whole);
    }

    private static Polygon polygon(JsonNode rings) {
        var holes = IntStream.range(1, rings.size())
                .mapToObj(i -> ring(rings.get(i)))
                .toArray(LinearRing[]::new);
        return FACTORY.createPolygon(ring(rings.get(0)), holes);
    }

    private static LinearRing ring(JsonNode positions) {
        var coordinates = new ArrayList<Coordinate>();
        positions.forEach(position -> coordinates.add(coordinate(position)));
        return FACTORY.createLinearRing(coordinates.toArray(Coordinate[]::new));
    }

    private static Coordinate coordinate(JsonNode position) {
        return new Coordinate(position.get(0).doubleValue(), position.get(1).doubleValue());
    }

    /** @param shape of which the polygons count */
    static Drawn drawn(Geometry shape) {
        var geometry = JsonNodeFactory.instance.objectNode().put("type", "MultiPolygon");
        var polygons = geometry.putArray("coordinates");
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                write(polygon, polygons.addArray());
            }
        }
        if (polygons.size() == 1) {
            geometry.put("type", "Polygon").set("coordinates", polygons.get(0));
        }
        var around = shape.getEnvelopeInternal();
        var box = new BoundingBox(around.getMinX(), around.getMinY(), around.getMaxX(), around.getMaxY());
        return new Drawn(Rings.wind(geometry).toString(), box);
    }

    private static void write(Polygon polygon, ArrayNode rings) {
        write(polygon.getExteriorRing(), rings.addArray());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            write(polygon.getInteriorRingN(i), rings.addArray());
        }
    }

    private static void write(LinearRing ring, ArrayNode positions) {
        for (var at : ring.getCoordinates()) {
            positions.addArray().add(degrees(at.x)).add(degrees(at.y));
        }
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
