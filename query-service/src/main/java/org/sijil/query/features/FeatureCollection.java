package org.sijil.query.features;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sijil.query.answer.GeoJson;

/** The collections of features. */
enum FeatureCollection {
    AREAS("areas", "Areas", "The gazetteer: places that claims may name. datetime has no bearing on it", false),
    CONTROL(
            "control",
            "Control",
            "The areas of which anything is known, each with its state as read at the end of datetime, now by default",
            true),
    CLAIMS("claims", "Claims", "What was said, as it stands, of what may have occurred within datetime", true);

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private final String id;
    private final String title;
    private final String description;
    private final boolean isDated;

    FeatureCollection(String id, String title, String description, boolean isDated) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.isDated = isDated;
    }

    static Optional<FeatureCollection> find(String id) {
        return Arrays.stream(values())
                .filter(collection -> collection.id.equals(id))
                .findFirst();
    }

    List<Link> links(UriInfo request) {
        var path = "/collections/" + id;
        return List.of(
                Link.to("self", request, path, Link.JSON),
                Link.to("items", request, path + "/items", GeoJson.MEDIA_TYPE));
    }

    ObjectNode describe(Extents.Extent extent, UriInfo request) {
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("title", title)
                .put("description", description)
                .put("itemType", "feature");
        answer.putArray("crs").add(CRS84);
        var reach = answer.putObject("extent");
        var box = extent.box();
        reach.putObject("spatial")
                .putArray("bbox")
                .addArray()
                .add(box.west())
                .add(box.south())
                .add(box.east())
                .add(box.north());
        if (isDated) {
            reach.putObject("temporal")
                    .putArray("interval")
                    .addArray()
                    .add(extent.from() == null ? null : extent.from().toString())
                    .addNull();
        }
        answer.set("links", Link.json(links(request)));
        return answer;
    }
}
