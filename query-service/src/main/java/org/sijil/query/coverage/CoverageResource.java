package org.sijil.query.coverage;

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
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.request.PageParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.Caching;
import org.sijil.query.answer.Paged;
import org.sijil.query.area.AreaViews;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Cursor;
import org.sijil.query.control.OwnControls;
import org.sijil.query.facts.Facts;
import org.sijil.query.facts.FollowedFacts;

@Path("/coverage")
@Tag(name = "Control")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class CoverageResource {
    /** A country whole. */
    private static final int MOST = 10_000;

    private final Clocks clocks;
    private final AreaViews areas;
    private final OwnControls controls;
    private final FollowedFacts followed;

    CoverageResource(Clocks clocks, AreaViews areas, OwnControls controls, FollowedFacts followed) {
        this.clocks = clocks;
        this.areas = areas;
        this.controls = controls;
        this.followed = followed;
    }

    @Schema(name = "CoveragePage")
    record Answer(List<Coverage> items, @Nullable String next, Instant validAt, long known) implements Paged {}

    @GET
    @Operation(
            summary = "How many days ago anything was last said of each area, in order of id",
            description =
                    "By the claims that name the area itself, of whatever type, that were not retracted and speak"
                            + " of a moment up to validAt. An area of which nothing was said for long is not quiet: nobody looked.")
    public Uni<RestResponse<Answer>> list(
            @QueryParam("within") @Parameter(description = "This area and those below it") @Nullable String within,
            @QueryParam("validAt") @Parameter(description = "Up to when; now by default") @Nullable Instant validAt,
            @BeanParam KnowledgeParameters knowledge,
            @BeanParam PageParameters page) {
        int limit = page.limit(MOST);
        return clocks.start(page.cursor(), validAt, knowledge)
                .chain(start -> areas.named("within", within)
                        .chain(() -> controls.areas(within, start.moment().known()))
                        .chain(ids -> followed.at(start.moment().known())
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(facts -> answer(ids, facts, start, limit)))
                        .map(answer -> Caching.ofIds(answer, start.moment())));
    }

    private static Answer answer(Collection<String> areas, Facts facts, Cursor start, int limit) {
        var moment = start.moment();
        var found = areas.stream()
                .filter(area -> area.compareTo(start.after()) > 0)
                .limit(limit + 1L)
                .toList();
        var page = found.subList(0, Math.min(limit, found.size()));
        var items = page.stream()
                .map(area -> Coverage.of(
                        area,
                        facts.lastNaming(area, moment.validAt().getEpochSecond(), moment.known()),
                        moment.validAt()))
                .toList();
        var next = found.size() > limit ? new Cursor(moment, page.getLast()).encode() : null;
        return new Answer(items, next, moment.validAt(), moment.known());
    }
}
