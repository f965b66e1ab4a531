package org.sijil.query.diff;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.sijil.kit.request.PageParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.Page;
import org.sijil.query.area.AreaViews;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Moment;
import org.sijil.query.control.OwnControls;
import org.sijil.query.diff.Comparison.Two;
import org.sijil.query.position.OnContext;

@Path("/diff")
@Tag(name = "Control")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class DiffResource {
    private final Clocks clocks;
    private final AreaViews areas;
    private final OwnControls controls;
    private final Causes causes;

    DiffResource(Clocks clocks, AreaViews areas, OwnControls controls, Causes causes) {
        this.clocks = clocks;
        this.areas = areas;
        this.controls = controls;
        this.causes = causes;
    }

    @GET
    @Operation(
            summary = "The areas that read otherwise than before, in order of id",
            description =
                    "From validFrom to validTo as known, or from knownFrom to knownTo as of validAt. Because of the"
                            + " claims that name the area, or the one it takes its control over from, and speak of a moment in"
                            + " between, or were recorded or changed in between; none where time or other things alone did it.")
    public Uni<Page<Difference.Answer>> list(
            @BeanParam DiffParameters asked,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("minKnown") @Nullable Long minKnown,
            @BeanParam PageParameters page) {
        int limit = page.limit(PageParameters.MOST);
        boolean ofKnowledge = asked.isOfKnowledge(knownAt);
        var context = OnContext.current();
        var last = new KnowledgeParameters(ofKnowledge ? asked.knownTo() : knownAt, minKnown);
        return areas.named("within", asked.within())
                .chain(within -> moments(asked, ofKnowledge, last, page.cursor())
                        .chain(two -> controls.around(within, two.before())
                                .chain(before -> controls.around(within, two.after())
                                        .emitOn(Infrastructure.getDefaultWorkerPool())
                                        .map(after -> Comparison.of(before, after, two, asked.within(), limit + 1L)))))
                .emitOn(context)
                .chain(compared -> (ofKnowledge ? causes.ofKnowledge(compared) : causes.ofTime(compared))
                        .map(because -> compared.page(because, limit)));
    }

    private Uni<Two> moments(
            DiffParameters asked, boolean ofKnowledge, KnowledgeParameters last, @Nullable String cursor) {
        return clocks.start(cursor, ofKnowledge ? asked.validAt() : asked.validTo(), last)
                .chain(start -> before(asked, ofKnowledge, start.moment())
                        .map(before -> new Two(before, start.moment(), start.after())));
    }

    /** The clock that is held still shows what it shows after. */
    private Uni<Moment> before(DiffParameters asked, boolean ofKnowledge, Moment after) {
        return ofKnowledge
                ? clocks.known(new KnowledgeParameters(asked.knownFrom(), null))
                        .map(known -> new Moment(after.validAt(), known, after.pinned()))
                : clocks.moment(asked.validFrom(), new KnowledgeParameters(null, null))
                        .map(then -> new Moment(then.validAt(), after.known(), after.pinned()));
    }
}
