package org.sijil.query.control;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.fold.Known;
import org.sijil.domain.policy.Policy;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.request.PageParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.Paged;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Cursor;
import org.sijil.query.entry.EntryViews;

/** What a side held, and when. */
@Path("/actors/{id}/holdings")
@Tag(name = "Actors")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class HoldingsResource {
    private final Clocks clocks;
    private final EntryViews entries;
    private final ControlViews control;

    HoldingsResource(Clocks clocks, EntryViews entries, ControlViews control) {
        this.clocks = clocks;
        this.entries = entries;
        this.control = control;
    }

    /** @param side that the actor is of */
    @Schema(name = "HoldingPage")
    public record Answer(
            String actor,
            String side,
            List<Holding> items,
            @Nullable String next,
            Instant validAt,
            long known,
            PolicyRef policy)
            implements Paged {}

    @GET
    @Operation(
            summary = "What the actor's side has held up to a moment, and when it gained and lost each area",
            description =
                    "By what was said of the area itself, in order of area, then of time. A page has so many areas,"
                            + " each with all its times.")
    public Uni<Answer> list(
            String id,
            @QueryParam("validAt") @Parameter(description = "Up to when; now by default") @Nullable Instant validAt,
            @BeanParam KnowledgeParameters knowledge,
            @BeanParam PageParameters page) {
        int limit = page.limit(PageParameters.MOST);
        return clocks.start(page.cursor(), validAt, knowledge).chain(start -> {
            long known = start.moment().known();
            return entries.definition("actor", id, known)
                    .chain(_ -> entries.definitions("actor", known))
                    .map(actors -> {
                        var all = new Known();
                        actors.forEach(actor -> all.define(((ActorDefined) actor.event()).actor()));
                        return all.sideOf(id);
                    })
                    .chain(side -> control.heldBy(side, start.after(), limit + 1, known)
                            .chain(rows ->
                                    entries.policy(known).map(policy -> answer(id, side, rows, policy, start, limit))));
        });
    }

    private static Answer answer(
            String actor, String side, List<Object[]> rows, Policy policy, Cursor start, int limit) {
        var moment = start.moment();
        var areas = rows.stream().map(row -> (String) row[0]).distinct().toList();
        boolean more = areas.size() > limit;
        var last = more ? areas.get(limit - 1) : null;
        var shown = last == null
                ? rows
                : rows.stream()
                        .filter(row -> ((String) row[0]).compareTo(last) <= 0)
                        .toList();
        return new Answer(
                actor,
                side,
                Holding.of(shown, moment.validAt(), policy.expireAfterDays()),
                last == null ? null : new Cursor(moment, last).encode(),
                moment.validAt(),
                moment.known(),
                policy.ref());
    }
}
