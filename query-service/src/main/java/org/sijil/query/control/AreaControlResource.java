package org.sijil.query.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.fold.RollUp;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.Caching;
import org.sijil.query.area.AreaViews;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Moment;
import org.sijil.query.entry.EntryViews;

/** Control of one area. */
@Path("/areas/{id}")
@Tag(name = "Control")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class AreaControlResource {
    private final Clocks clocks;
    private final AreaViews areas;
    private final OwnControls controls;
    private final ControlViews views;
    private final EntryViews entries;

    AreaControlResource(Clocks clocks, AreaViews areas, OwnControls controls, ControlViews views, EntryViews entries) {
        this.clocks = clocks;
        this.areas = areas;
        this.controls = controls;
        this.views = views;
        this.entries = entries;
    }

    @GET
    @Path("/control")
    @Operation(summary = "The state of an area")
    @APIResponse(responseCode = "200", description = "As read", content = @Content(schema = @Schema(ref = "State")))
    public Uni<RestResponse<ObjectNode>> state(
            String id,
            @QueryParam("validAt") @Parameter(description = "When it was so; now by default") @Nullable Instant validAt,
            @BeanParam KnowledgeParameters knowledge) {
        return clocks.moment(validAt, knowledge)
                .chain(moment -> areas.get(id)
                        .chain(key -> controls.above(key, moment))
                        .map(own -> new StateAnswer(moment, own.policy())
                                .of(own.readAt(moment.validAt()).of(id)))
                        .map(state -> Caching.ofIds(state, moment)));
    }

    @GET
    @Path("/timeline")
    @Operation(
            summary = "The own states of an area in order of valid time",
            description =
                    "Neither aged nor inherited. validAt has no bearing on it, but may be given as to its neighbours.")
    public Uni<RestResponse<TimelineAnswer>> timeline(
            String id, @QueryParam("validAt") @Nullable Instant validAt, @BeanParam KnowledgeParameters knowledge) {
        // All of valid time is in the answer: to pin knowledge is to pin it.
        return clocks.moment(Instant.EPOCH, knowledge)
                .chain(moment -> areas.get(id)
                        .chain(key -> views.timeline(key, moment.known()))
                        .chain(rows -> entries.policy(moment.known())
                                .map(policy -> TimelineAnswer.of(id, moment.known(), policy, rows)))
                        .map(timeline -> Caching.ofIds(timeline, moment)));
    }

    @GET
    @Path("/rollup")
    @Operation(summary = "How it stands in the smallest areas below an area")
    public Uni<RestResponse<RollUpAnswer>> rollUp(
            String id,
            @QueryParam("validAt") @Parameter(description = "When it was so; now by default") @Nullable Instant validAt,
            @BeanParam KnowledgeParameters knowledge) {
        return clocks.moment(validAt, knowledge)
                .chain(moment -> areas.get(id)
                        .chain(key -> controls.around(key, moment))
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(own -> RollUpAnswer.of(id, moment, own.policy(), rollUp(id, own, moment)))
                        .map(rollUp -> Caching.ofIds(rollUp, moment)));
    }

    private static RollUp rollUp(String area, OwnControl own, Moment moment) {
        var reading = own.readAt(moment.validAt());
        return RollUp.of(
                RollUp.leavesOf(area, own::childrenOf).stream().map(reading::of).toList());
    }
}
