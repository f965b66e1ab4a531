package org.sijil.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.Nearest;
import org.sijil.kit.problem.Problem.Fault;

/** The fields of one JSON object, each asked for by whoever knows it; those that nobody knows are faults. */
public final class Fields {
    private final ObjectNode object;
    private final Spot spot;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(ObjectNode object, Spot spot) {
        this.object = object;
        this.spot = spot;
    }

    /** An object of named fields. */
    public static <T> Shape<T> shape(Function<Fields, T> read) {
        return new Shape<>(
                () -> read.apply(
                        new Fields(JsonNodeFactory.instance.objectNode(), new Spot("", new ArrayList<Fault>()))),
                (node, spot) -> {
                    if (!(node instanceof ObjectNode object)) {
                        spot.note(Found.expected("an object", node));
                        return null;
                    }
                    var fields = new Fields(object, spot);
                    var value = read.apply(fields);
                    fields.noteUnknown();
                    return value;
                });
    }

    public <T> T required(String name, Shape<T> shape) {
        var node = node(name);
        if (node == null) {
            spot.at(name).note("required, and missing");
            return shape.standIn();
        }
        return shape.read(node, spot.at(name));
    }

    /** A JSON null is as good as nothing. */
    public <T> @Nullable T optional(String name, Shape<T> shape) {
        var node = node(name);
        return node == null ? null : shape.read(node, spot.at(name));
    }

    public <T> T optional(String name, Shape<T> shape, T otherwise) {
        var value = optional(name, shape);
        return value == null ? otherwise : value;
    }

    /** The field {@code id}, given where it is left out. */
    public String idOrNew() {
        var id = optional("id", Texts.ID);
        return id == null ? UuidV7.next() : id;
    }

    /** The id that the path has; the field may repeat it. */
    public String idAsIn(String path) {
        if (!Texts.isId(path)) {
            note("id", "that in the path must be 1 to 80 letters (A–Z, a–z), digits and . _ ~ -");
        } else if (!optional("id", Texts.ID, path).equals(path)) {
            note("id", "must be that of the path, %s, or left out".formatted(path));
        }
        return path;
    }

    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** For what is wrong with a field in the light of others. */
    public void note(String name, String detail) {
        spot.at(name).note(detail);
    }

    /** For what is wrong with the whole. */
    public void note(String detail) {
        spot.note(detail);
    }

    private @Nullable JsonNode node(String name) {
        known.add(name);
        var node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private void noteUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                var nearest = Nearest.to(name, known);
                spot.at(name)
                        .note(
                                nearest.isEmpty()
                                        ? "unknown field; known are " + String.join(", ", known)
                                        : "unknown field; did you mean " + String.join(" or ", nearest) + "?");
            }
        });
    }
}
