package org.sijil.incident.rebuild;

import io.smallrye.mutiny.Uni;
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
import org.sijil.incident.incidents.WorkedIn;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.security.Roles;

@Path("rebuilds")
@Tag(name = "Rebuilds", description = "The control log derived anew beside the live one, which it must equal")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class RebuildResource {
    private final WorkedIn workedIn;
    private final Rebuilds rebuilds;

    RebuildResource(WorkedIn workedIn, Rebuilds rebuilds) {
        this.workedIn = workedIn;
        this.rebuilds = rebuilds;
    }

    @POST
    @Operation(summary = "Begin one; there is one at a time")
    @APIResponse(responseCode = "202", description = "It runs; look at its Location")
    @APIResponse(responseCode = "409", description = "Another runs")
    public Uni<RestResponse<RebuildAnswer>> begin(@Context UriInfo uri) {
        return workedIn.atLeast(0).map(total -> {
            var rebuild = rebuilds.begin(total)
                    .orElseThrow(
                            () -> problem(ProblemType.CONFLICT, "another rebuild runs, and there is one at a time"));
            var location = uri.getAbsolutePathBuilder().path(rebuild.id).build();
            return ResponseBuilder.<RebuildAnswer>create(RestResponse.Status.ACCEPTED)
                    .header(HttpHeaders.LOCATION, location)
                    .entity(rebuild.answer())
                    .build();
        });
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
