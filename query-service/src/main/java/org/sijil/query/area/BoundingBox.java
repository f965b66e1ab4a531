package org.sijil.query.area;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Area;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;

/** Degrees of longitude and latitude (CRS84). {@code west} is greater than {@code east} across the antimeridian. */
public record BoundingBox(double west, double south, double east, double north) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is drawn of an area, else the place where it is; null where neither is known. */
    public static @Nullable BoundingBox of(Area area) {
        if (area.geometry() != null) {
            return ofGeometry(area.geometry());
        }
        var location = area.location();
        if (location == null) {
            return null;
        }
        double longitude = location.lon().doubleValue();
        double latitude = location.lat().doubleValue();
        return new BoundingBox(longitude, latitude, longitude, latitude);
    }

    private static @Nullable BoundingBox ofGeometry(String geoJson) {
        var longitudes = new DoubleSummaryStatistics();
        var latitudes = new DoubleSummaryStatistics();
        try {
            visit(JSON.readTree(geoJson), longitudes, latitudes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a geometry that was not checked at the door", e);
        }
        return longitudes.getCount() == 0
                ? null
                : new BoundingBox(longitudes.getMin(), latitudes.getMin(), longitudes.getMax(), latitudes.getMax());
    }

    /** Whatever the type: a position is an array that begins with two numbers. */
    private static void visit(JsonNode node, DoubleSummaryStatistics longitudes, DoubleSummaryStatistics latitudes) {
        if (node.isArray() && node.size() >= 2 && node.get(0).isNumber()) {
            longitudes.accept(node.get(0).doubleValue());
            latitudes.accept(node.get(1).doubleValue());
        } else {
            node.forEach(part -> visit(part, longitudes, latitudes));
        }
    }

    /** @param text of a query parameter: 4 numbers, or 6 with heights, which do not count */
    public static @Nullable BoundingBox ofParameter(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var numbers = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length == 4 || numbers.length == 6) {
                int half = numbers.length / 2;
                var box = new BoundingBox(numbers[0], numbers[1], numbers[half], numbers[half + 1]);
                if (box.isOnEarth()) {
                    return box;
                }
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw new ProblemException(Problem.badParameter(
                "bbox", "must be west,south,east,north in degrees; west may be greater across the antimeridian"));
    }

    private boolean isOnEarth() {
        return Math.abs(west) <= 180
                && Math.abs(east) <= 180
                && Math.abs(south) <= 90
                && Math.abs(north) <= 90
                && south <= north;
    }

    /** Of a row of numbers of which all are there or none. */
    public static @Nullable BoundingBox ofRow(Object[] row, int from) {
        return row[from] == null
                ? null
                : new BoundingBox(
                        number(row[from]), number(row[from + 1]), number(row[from + 2]), number(row[from + 3]));
    }

    private static double number(@Nullable Object number) {
        return (Double) requireNonNull(number);
    }

    /** Whether they have a point in common. */
    public boolean intersects(BoundingBox other) {
        return south <= other.north && other.south <= north && sharesLongitude(other);
    }

    private boolean sharesLongitude(BoundingBox other) {
        boolean crosses = west > east;
        boolean otherCrosses = other.west > other.east;
        if (crosses || otherCrosses) {
            return crosses && otherCrosses || west <= other.east || other.west <= east;
        }
        return west <= other.east && other.west <= east;
    }
}
