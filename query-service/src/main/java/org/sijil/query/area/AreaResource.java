package org.sijil.query.area;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.register.Area;
import org.sijil.format.AreaJson;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.request.PageParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.Page;
import org.sijil.query.clock.Clocks;
import org.sijil.query.entry.EntryView;

@Path("/areas")
@Tag(name = "Areas", description = "The gazetteer")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class AreaResource {
    private final Clocks clocks;
    private final AreaViews areas;

    AreaResource(Clocks clocks, AreaViews areas) {
        this.clocks = clocks;
        this.areas = areas;
    }

    @GET
    @Operation(summary = "Areas, in order of id, without their geometry")
    public Uni<Page<ObjectNode>> list(
            @QueryParam("q") @Parameter(description = "A piece of a name or alias", example = "درعا") @Nullable
                    String text,
            @QueryParam("kind") Area.@Nullable Kind kind,
            @QueryParam("within") @Parameter(description = "This area and those below it") @Nullable String within,
            @BeanParam KnowledgeParameters knowledge,
            @BeanParam PageParameters page) {
        var piece = text == null ? null : text.strip().toLowerCase(Locale.ROOT);
        int limit = page.limit(PageParameters.MOST);
        return clocks.start(page.cursor(), null, knowledge).chain(start -> {
            long known = start.moment().known();
            return areas.named("within", within)
                    .map(key -> new AreaViews.Filter(piece, kind, key))
                    .chain(filter -> areas.list(filter, start.after(), limit + 1, known))
                    .map(found -> Page.of(found, limit, start.moment(), EntryView::id, AreaResource::brief));
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An area as defined")
    public Uni<ObjectNode> get(String id, @BeanParam KnowledgeParameters knowledge) {
        return clocks.known(knowledge)
                .chain(known -> areas.get(id)
                        .chain(key -> areas.definition(key, known))
                        .onItem()
                        .ifNull()
                        .failWith(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND, "Not yet defined then")))
                        .map(definition -> whole(definition).put("known", known)));
    }

    private static ObjectNode brief(EntryView definition) {
        return whole(definition).without("geometry");
    }

    private static ObjectNode whole(EntryView definition) {
        var defined = (AreaDefined) definition.event();
        return definition.tellRedaction(AreaJson.whole(defined.area(), defined.names()));
    }
}
