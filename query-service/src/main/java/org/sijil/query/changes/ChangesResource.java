package org.sijil.query.changes;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.security.Roles;
import org.sijil.query.area.AreaViews;
import org.sijil.query.position.Served;
import org.sijil.store.EventLog;

@Path("/changes")
@Tag(name = "Changes", description = "What changes in control, as it changes")
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class ChangesResource {
    private static final String EXAMPLE = """
            id: 43
            event: revision
            data: {"area":"C2280","before":{…},"after":{…},"because":["c-7"],"known":57,"from":"2024-12-07T11:04:00Z","to":null}

            event: time
            data: {"area":"C2280","before":{…},"after":{…},"because":[]}

            """;

    private final AreaViews areas;
    private final EventLog control;
    private final Served served;
    private final Revisions revisions;
    private final Feed feed;
    private final ChangeStream.Limits limits;

    ChangesResource(
            AreaViews areas,
            @Identifier(LogSchemas.CONTROL) EventLog control,
            Served served,
            Revisions revisions,
            Feed feed,
            @ConfigProperty(name = "sijil.changes.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "sijil.changes.patience") Duration patience) {
        this.areas = areas;
        this.control = control;
        this.served = served;
        this.revisions = revisions;
        this.feed = feed;
        limits = new ChangeStream.Limits(heartbeat, patience);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "What changes, as server-sent events",
            description = "An event `revision` for each area that an entry of the claim log revised: how it read just"
                    + " before and reads just after, as of now, the claim that did it, and the stretch of valid time"
                    + " that changed. Its id is that of the last entry of the control log, counted from 1: sent back"
                    + " as Last-Event-ID, the stream goes on without gap or repeat. An event `time`, without id,"
                    + " where time alone changed an area's own state. A comment from time to time.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.STRING), example = EXAMPLE))
    public Uni<RestResponse<ChangeStream>> list(@BeanParam ChangeParameters asked) {
        var request = CurrentRequestManager.get();
        var own = requireNonNull(Vertx.currentContext(), "requests have a context");
        return areas.named("area", asked.area())
                .chain(() -> areas.named("within", asked.within()))
                .chain(() -> begin(asked.resumeAfter()))
                .map(place -> {
                    var lineage = new Lineage(revisions, asked.area());
                    var stream = new ChangeStream(request, own, feed, asked.filter(), lineage, limits, place);
                    feed.add(stream);
                    return RestResponse.ResponseBuilder.ok(stream)
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .build();
                });
    }

    /** Else it would be answered as GET is, by a stream that never ends. */
    @HEAD
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public RestResponse<Void> head() {
        return RestResponse.ok();
    }

    /** A replica may be behind the one that gave the id: then the stream waits, so only the log itself can refuse it. */
    private Uni<Place> begin(@Nullable Long after) {
        if (after == null) {
            return revisions.size(served.known()).map(Place::after);
        }
        return control.size().map(size -> {
            if (after > size) {
                throw ChangeParameters.bad("the control log has %d entries".formatted(size));
            }
            return Place.after(after);
        });
    }
}
