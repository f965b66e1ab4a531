package org.sijil.query.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;

/** A link as answers have it, in the body and in the header (RFC 8288). */
record Link(String rel, String href, String type) {
    static final String JSON = "application/json";

    /** To a path below {@code /features}; that itself where it is empty. */
    static Link to(String rel, UriInfo request, String path, String type) {
        return new Link(rel, root(request) + path, type);
    }

    static Link self(UriInfo request, String type) {
        return new Link("self", request.getRequestUri().toString(), type);
    }

    static Link next(UriInfo request, String cursor, String type) {
        var href = request.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor)
                .build();
        return new Link("next", href.toString(), type);
    }

    /** As the client wrote it. */
    static String root(UriInfo request) {
        return request.getBaseUriBuilder().path("features").build().toString();
    }

    static ArrayNode json(List<Link> links) {
        var array = JsonNodeFactory.instance.arrayNode();
        links.forEach(link ->
                array.addObject().put("rel", link.rel).put("href", link.href).put("type", link.type));
        return array;
    }

    static String header(List<Link> links) {
        return links.stream()
                .map(link ->
                        "<%s>; rel=\"%s\"; type=\"%s\"".formatted(link.href, link.rel, link.type.replace("\"", "")))
                .collect(Collectors.joining(", "));
    }
}
