package org.sijil.query.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.security.Roles;

@Path("/rebuilds")
@Tag(name = "Rebuilds", description = "The read models built anew from the logs, beside those that are read")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.OPERATOR)
public class RebuildResource {
    private final Rebuilds rebuilds;

    RebuildResource(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @POST
    @Operation(summary = "Begin one; there is one at a time. Reads go on, and at its end are of what it built")
    @APIResponse(responseCode = "202", description = "It runs; look at its Location")
    @APIResponse(responseCode = "409", description = "Another runs")
    public RestResponse<RebuildAnswer> begin(@Context UriInfo uri) {
        var rebuild = rebuilds.begin()
                .orElseThrow(() -> problem(ProblemType.CONFLICT, "another rebuild runs, and there is one at a time"));
        return ResponseBuilder.<RebuildAnswer>create(RestResponse.Status.ACCEPTED)
                .header(
                        HttpHeaders.LOCATION,
                        uri.getAbsolutePathBuilder().path(rebuild.id).build())
                .entity(rebuild.answer())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far it has come; after a restart of the service it is not known any more")
    public RebuildAnswer get(String id) {
        return rebuilds.find(id)
                .orElseThrow(() -> problem(ProblemType.NOT_FOUND, "no such rebuild since the service started"))
                .answer();
    }

    private static ProblemException problem(ProblemType type, String detail) {
        return new ProblemException(Problem.of(type, detail));
    }
}
