package org.sijil.query.features;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.sijil.query.answer.GeoJson;
import org.sijil.query.answer.Page;

/** Features and collections of them, written as text: a map has megabytes. */
final class Answers {
    private Answers() {}

    /**
     * @param geometry text of GeoJSON; null where it is not known
     * @param properties text of JSON
     */
    static String feature(String id, @Nullable String geometry, String properties) {
        return "{\"type\":\"Feature\",\"id\":%s,\"geometry\":%s,\"properties\":%s}"
                .formatted(JsonNodeFactory.instance.textNode(id), geometry, properties);
    }

    /**
     * A page of features.
     *
     * @param matched how many there are on all pages
     */
    static RestResponse<byte[]> page(UriInfo request, String collection, Page<String> page, long matched) {
        var links = new ArrayList<>(List.of(
                Link.self(request, GeoJson.MEDIA_TYPE),
                Link.to("collection", request, "/collections/" + collection, Link.JSON)));
        if (page.next() != null) {
            links.add(Link.next(request, page.next(), GeoJson.MEDIA_TYPE));
        }
        var head = JsonNodeFactory.instance
                .objectNode()
                .put("type", "FeatureCollection")
                .put("numberMatched", matched)
                .put("numberReturned", page.items().size())
                .put("timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("known", page.known());
        head.set("links", Link.json(links));
        return answer(open(head) + ",\"features\":[" + String.join(",", page.items()) + "]}", links);
    }

    static RestResponse<byte[]> item(UriInfo request, String collection, String feature) {
        var links = List.of(
                Link.self(request, GeoJson.MEDIA_TYPE),
                Link.to("collection", request, "/collections/" + collection, Link.JSON));
        return answer(feature.substring(0, feature.length() - 1) + ",\"links\":" + Link.json(links) + "}", links);
    }

    private static String open(ObjectNode object) {
        var text = object.toString();
        return text.substring(0, text.length() - 1);
    }

    private static RestResponse<byte[]> answer(String body, List<Link> links) {
        return ResponseBuilder.ok(body.getBytes(UTF_8))
                .header(HttpHeaders.LINK, Link.header(links))
                .build();
    }
}
