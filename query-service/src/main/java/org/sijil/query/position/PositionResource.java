package org.sijil.query.position;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.clock.Clocks;

@Path("/position")
@Tag(name = "Position", description = "How far this service is")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class PositionResource {
    private final Clocks clocks;
    private final Positions positions;

    PositionResource(Clocks clocks, Positions positions) {
        this.clocks = clocks;
        this.positions = positions;
    }

    @GET
    @Operation(summary = "What is served, what the logs hold, and how far the one lags behind the other")
    public Uni<PositionAnswer> get(@QueryParam("minKnown") @Nullable Long minKnown) {
        return clocks.known(new KnowledgeParameters(null, minKnown)).chain(_ -> positions.now());
    }
}
