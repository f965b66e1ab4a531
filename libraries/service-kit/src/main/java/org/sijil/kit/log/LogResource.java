package org.sijil.kit.log;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.sijil.kit.request.Ndjson;
import org.sijil.kit.security.Roles;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;

/**
 * The log that this service owns, read-only: all that a stranger needs to check it. Who is not an analyst sees of
 * restricted words that they are there, and nothing else.
 */
@Path("log")
@Tag(name = "Log", description = "The log that this service owns, and proofs of it")
@EndpointDisabled(name = "sijil.owned-log", stringValue = LogSchemas.NONE)
class LogResource {
    private final EventLog log;
    private final RestrictedStreams restricted;
    private final SecurityIdentity identity;

    LogResource(
            @Any Instance<EventLog> logs,
            @ConfigProperty(name = "sijil.owned-log") String owned,
            RestrictedStreams restricted,
            SecurityIdentity identity) {
        log = logs.select(Identifier.Literal.of(owned)).get();
        this.restricted = restricted;
        this.identity = identity;
    }

    /** Past the end there is nothing: 200, empty. */
    @GET
    @Path("entries")
    @Produces(Ndjson.MEDIA_TYPE)
    @RolesAllowed(Roles.READER)
    @Cache(isPrivate = true, noCache = true)
    public Multi<EntryView> list(
            @QueryParam("from") @DefaultValue("0") @PositiveOrZero(message = "must be 0 or more") long from,
            @QueryParam("limit")
                    @DefaultValue("1000")
                    @Min(value = 1, message = "must be 1 to 1000")
                    @Max(value = EventLog.MAX_PAGE, message = "must be 1 to 1000")
                    int limit) {
        boolean seesAll = identity.hasRole(Roles.ANALYST);
        return log.readRange(from, from + limit)
                .onItem()
                .transformToUniAndConcatenate(page -> views(page, seesAll))
                .onItem()
                .disjoint();
    }

    @GET
    @Path("entries/{position}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Cache(isPrivate = true, noCache = true)
    public Uni<EntryView> get(@PathParam("position") long position) {
        boolean seesAll = identity.hasRole(Roles.ANALYST);
        return log.read(position, 1).chain(page -> {
            if (page.isEmpty() || page.getFirst().position() != position) {
                throw new NotFoundException();
            }
            return views(page, seesAll).map(List::getFirst);
        });
    }

    /** What is restricted is asked after the page is read: a restriction made before the answer began is kept. */
    private Uni<List<EntryView>> views(List<Entry> page, boolean seesAll) {
        var streams = page.stream().map(Entry::stream).collect(Collectors.toSet());
        var withheld = seesAll ? Uni.createFrom().item(Set.<String>of()) : restricted.among(streams);
        return withheld.map(hidden -> page.stream()
                .map(entry -> EntryView.of(entry, hidden.contains(entry.stream())))
                .toList());
    }
}
