package org.sijil.query.claim;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.request.PageParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.Page;
import org.sijil.query.area.AreaViews;
import org.sijil.query.clock.Clocks;
import org.sijil.query.entry.EntryView;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.restriction.Restrictions;

@Path("/claims")
@Tag(name = "Claims", description = "What was said, as it stands, and what happened to it since")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class ClaimResource {
    private final Clocks clocks;
    private final ClaimViews claims;
    private final ToldClaims told;
    private final EntryViews entries;
    private final AreaViews areas;
    private final Restrictions restrictions;
    private final String log;

    ClaimResource(
            Clocks clocks,
            ClaimViews claims,
            ToldClaims told,
            EntryViews entries,
            AreaViews areas,
            Restrictions restrictions,
            @ConfigProperty(name = "sijil.claim-log-url") String log) {
        this.clocks = clocks;
        this.claims = claims;
        this.told = told;
        this.entries = entries;
        this.areas = areas;
        this.restrictions = restrictions;
        this.log = log;
    }

    @GET
    @Operation(
            summary = "Claims, the last recorded first",
            description = "Words that are withheld from the reader are not found by q.")
    public Uni<Page<ClaimAnswer>> list(
            @BeanParam ClaimParameters asked,
            @BeanParam KnowledgeParameters knowledge,
            @BeanParam PageParameters page) {
        int limit = page.limit(PageParameters.MOST);
        return clocks.start(page.cursor(), null, knowledge).chain(start -> {
            long known = start.moment().known();
            long before = start.afterNumber(Long.MAX_VALUE);
            return asked.filter(areas)
                    .chain(filter -> claims.list(filter, restrictions.readerSeesAll(), before, limit + 1, known))
                    .chain(told::of)
                    .map(found -> Page.of(
                            found,
                            limit,
                            start.moment(),
                            claim -> Long.toString(claim.view().position),
                            ClaimAnswer::of));
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A claim as it stands")
    public Uni<ClaimAnswer> get(String id, @BeanParam KnowledgeParameters knowledge) {
        return clocks.known(knowledge)
                .chain(known -> claims.findAsKnown(id, known))
                .onItem()
                .ifNull()
                .failWith(ClaimResource::notFound)
                .chain(claim -> told.of(List.of(claim)))
                .map(found -> ClaimAnswer.of(found.getFirst()));
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "Everything that happened to a claim, in order")
    public Uni<Page<HistoryItem>> history(String id, @BeanParam KnowledgeParameters knowledge) {
        return clocks.known(knowledge)
                .chain(known -> entries.history("claim/" + id, known)
                        .chain(found -> history(found).map(items -> new Page<>(items, null, known))));
    }

    private Uni<List<HistoryItem>> history(List<EntryView> found) {
        if (found.isEmpty()) {
            throw notFound();
        }
        long recorded = found.getFirst().position;
        return restrictions
                .ofClaims(List.of(recorded))
                .map(restricted -> new ClaimHistory(log, restricted.contains(recorded)).tell(found));
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND));
    }
}
