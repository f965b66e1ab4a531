package org.sijil.kit.log;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.kit.request.Ndjson;
import org.sijil.kit.security.Roles;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;

/** The log that this service owns, read-only: all that a stranger needs to check it. */
@Path("log")
@EndpointDisabled(name = "sijil.owned-log", stringValue = LogSchemas.NONE)
class LogResource {
    private final EventLog log;

    LogResource(@Any Instance<EventLog> logs, @ConfigProperty(name = "sijil.owned-log") String owned) {
        log = logs.select(Identifier.Literal.of(owned)).get();
    }

    /** Past the end there is nothing: 200, empty. */
    @GET
    @Path("entries")
    @Produces(Ndjson.MEDIA_TYPE)
    @RolesAllowed(Roles.READER)
    public Multi<EntryView> list(
            @QueryParam("from") @DefaultValue("0") @PositiveOrZero(message = "must be 0 or more") long from,
            @QueryParam("limit")
                    @DefaultValue("1000")
                    @Min(value = 1, message = "must be 1 to 1000")
                    @Max(value = EventLog.MAX_PAGE, message = "must be 1 to 1000")
                    int limit) {
        return log.readRange(from, from + limit).onItem().<Entry>disjoint().map(EntryView::of);
    }

    @GET
    @Path("entries/{position}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    public Uni<EntryView> get(@PathParam("position") long position) {
        return log.read(position, 1).map(page -> {
            if (page.isEmpty() || page.getFirst().position() != position) {
                throw new NotFoundException();
            }
            return EntryView.of(page.getFirst());
        });
    }
}
