package org.sijil.query.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Area;

/** Features of RFC 7946. */
public final class GeoJson {
    public static final String MEDIA_TYPE = "application/geo+json";

    private GeoJson() {}

    /** @param where null: the feature has no geometry */
    public static ObjectNode feature(String id, @Nullable Area where, ObjectNode properties) {
        var feature =
                JsonNodeFactory.instance.objectNode().put("type", "Feature").put("id", id);
        if (where != null && where.geometry() != null) {
            feature.putRawValue("geometry", new RawValue(where.geometry()));
        } else if (where != null && where.location() != null) {
            feature.putObject("geometry")
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(where.location().lon())
                    .add(where.location().lat());
        } else {
            feature.putNull("geometry");
        }
        return feature.set("properties", properties);
    }
}
