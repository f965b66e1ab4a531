package org.sijil.query.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collections;

/** Winds the rings of a geometry as RFC 7946 §3.1.6 has them: exterior ones counter-clockwise, holes clockwise. */
final class Rings {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Rings() {}

    static JsonNode read(String geometry) {
        try {
            return JSON.readTree(geometry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a geometry that was not checked at the door", e);
        }
    }

    /** Changes it in place. */
    static JsonNode wind(JsonNode geometry) {
        switch (geometry.path("type").asText()) {
            case "Polygon" -> windPolygon(geometry.get("coordinates"));
            case "MultiPolygon" -> geometry.get("coordinates").forEach(Rings::windPolygon);
            case "GeometryCollection" -> geometry.get("geometries").forEach(Rings::wind);
            default -> {
                // It has no rings.
            }
        }
        return geometry;
    }

    private static void windPolygon(JsonNode rings) {
        for (int i = 0; i < rings.size(); i++) {
            var ring = (ArrayNode) rings.get(i);
            if (i == 0 ? doubledArea(ring) < 0 : doubledArea(ring) > 0) {
                var positions = new ArrayList<JsonNode>();
                ring.forEach(positions::add);
                Collections.reverse(positions);
                ring.removeAll().addAll(positions);
            }
        }
    }

    /** Positive where it is wound counter-clockwise. */
    private static double doubledArea(ArrayNode ring) {
        double sum = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            var one = ring.get(i);
            var next = ring.get(i + 1);
            sum += one.get(0).doubleValue() * next.get(1).doubleValue()
                    - next.get(0).doubleValue() * one.get(1).doubleValue();
        }
        return sum;
    }
}
