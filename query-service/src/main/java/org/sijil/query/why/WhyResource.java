package org.sijil.query.why;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.fold.Fragility;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Why;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.area.AreaViews;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Cursor;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.facts.FollowedFacts;

@Path("/areas/{id}")
@Tag(name = "Control")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class WhyResource {
    private static final int PAGE = 50;
    /** Each claim is a fold of its own, over all the words. */
    private static final int FRAGILITY_WORDS = 2000;

    private final Clocks clocks;
    private final AreaViews areas;
    private final EntryViews entries;
    private final FollowedFacts followed;

    WhyResource(Clocks clocks, AreaViews areas, EntryViews entries, FollowedFacts followed) {
        this.clocks = clocks;
        this.areas = areas;
        this.entries = entries;
        this.followed = followed;
    }

    @GET
    @Path("/why")
    @Operation(summary = "Why the area's own state is what it is, the last step first, 50 a page")
    public Uni<WhyAnswer> why(
            String id,
            @QueryParam("validAt") @Parameter(description = "When it was so; now by default") @Nullable Instant validAt,
            @BeanParam KnowledgeParameters knowledge,
            @QueryParam("cursor") @Nullable String cursor) {
        return clocks.start(cursor, validAt, knowledge)
                .chain(start -> areas.get(id)
                        .chain(_ -> entries.policy(start.moment().known()))
                        .chain(policy -> followed.at(start.moment().known())
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(facts -> facts.bearingOn(
                                        id, policy, start.moment().known())))
                        .map(known -> answer(id, known, start)));
    }

    private static WhyAnswer answer(String area, Known known, Cursor start) {
        var moment = start.moment();
        var reasons = Why.of(known, area, moment.validAt());
        int from = (int) Math.min(start.afterNumber(0), reasons.size());
        int to = Math.min(from + PAGE, reasons.size());
        var next = to == reasons.size() ? null : new Cursor(moment, Integer.toString(to)).encode();
        boolean few = known.claimsNaming(area).size() <= FRAGILITY_WORDS;
        return new WhyAnswer(
                area,
                reasons.subList(from, to),
                next,
                few ? Fragility.of(known, area, moment.validAt()) : null,
                few ? null : "More than %d claims name the area".formatted(FRAGILITY_WORDS),
                moment.validAt(),
                moment.known(),
                known.policy().ref());
    }
}
