package org.sijil.query.features;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.security.Roles;
import org.sijil.query.position.Served;

/** What there is, for programs that know the standard and nothing of us. */
@Path("/features")
@Tag(name = "Features", description = "OGC API – Features: areas, control and claims for any map")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class FeaturesResource {
    private static final List<String> CLASSES = List.of("core", "oas30", "geojson");
    private static final String CLASS = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    private final Served served;
    private final Extents extents;

    FeaturesResource(Served served, Extents extents) {
        this.served = served;
        this.extents = extents;
    }

    @GET
    @Operation(summary = "Where everything is")
    public RestResponse<ObjectNode> landing(@Context UriInfo request) {
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("title", "Sijil")
                .put("description", "Who claims what about control of areas, and what shows from it");
        return linked(
                answer,
                List.of(
                        Link.to("self", request, "", Link.JSON),
                        Link.to("service-desc", request, "/api", ApiResource.MEDIA_TYPE),
                        Link.to("conformance", request, "/conformance", Link.JSON),
                        Link.to("data", request, "/collections", Link.JSON)));
    }

    @GET
    @Path("conformance")
    @Operation(summary = "Which parts of the standard are kept")
    public ObjectNode conformance() {
        var answer = JsonNodeFactory.instance.objectNode();
        var classes = answer.putArray("conformsTo");
        CLASSES.forEach(name -> classes.add(CLASS + name));
        return answer;
    }

    @GET
    @Path("collections")
    @Operation(summary = "The collections of features")
    public Uni<RestResponse<ObjectNode>> collections(@Context UriInfo request) {
        return extents.at(served.known()).map(extent -> {
            var answer = JsonNodeFactory.instance.objectNode();
            var collections = answer.putArray("collections");
            for (var collection : FeatureCollection.values()) {
                collections.add(collection.describe(extent, request));
            }
            return linked(answer, List.of(Link.to("self", request, "/collections", Link.JSON)));
        });
    }

    @GET
    @Path("collections/{id}")
    @Operation(summary = "One of them")
    public Uni<RestResponse<ObjectNode>> collection(String id, @Context UriInfo request) {
        var collection =
                FeatureCollection.find(id).orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
        return extents.at(served.known())
                .map(extent -> ResponseBuilder.ok(collection.describe(extent, request))
                        .header(HttpHeaders.LINK, Link.header(collection.links(request)))
                        .build());
    }

    private static RestResponse<ObjectNode> linked(ObjectNode answer, List<Link> links) {
        answer.set("links", Link.json(links));
        return ResponseBuilder.ok(answer)
                .header(HttpHeaders.LINK, Link.header(links))
                .build();
    }
}
