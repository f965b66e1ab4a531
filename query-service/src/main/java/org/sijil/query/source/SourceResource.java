package org.sijil.query.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.format.SourceJson;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.request.PageParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.Page;
import org.sijil.query.clock.Clocks;
import org.sijil.query.entry.EntryView;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.restriction.Restrictions;

@Path("/sources")
@Tag(name = "Sources", description = "Who publishes or is cited")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class SourceResource {
    private static final String KIND = "source";

    private final Clocks clocks;
    private final EntryViews entries;
    private final Restrictions restrictions;

    SourceResource(Clocks clocks, EntryViews entries, Restrictions restrictions) {
        this.clocks = clocks;
        this.entries = entries;
        this.restrictions = restrictions;
    }

    @GET
    @Operation(
            summary = "Sources, in order of id",
            description = "The names of restricted sources are withheld from all but analysts.")
    public Uni<Page<ObjectNode>> list(@BeanParam KnowledgeParameters knowledge, @BeanParam PageParameters page) {
        int limit = page.limit(PageParameters.MOST);
        return clocks.start(page.cursor(), null, knowledge)
                .chain(start -> entries.definitions(
                                KIND, start.after(), limit + 1, start.moment().known())
                        .chain(found -> restrictions
                                .ofSources(found.stream().map(EntryView::id).toList())
                                .map(withheld -> Page.of(
                                        found,
                                        limit,
                                        start.moment(),
                                        EntryView::id,
                                        definition -> whole(definition, withheld.contains(definition.id()))))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A source as defined")
    public Uni<ObjectNode> get(String id, @BeanParam KnowledgeParameters knowledge) {
        return clocks.known(knowledge)
                .chain(known -> entries.definition(KIND, id, known)
                        .chain(definition -> restrictions
                                .ofSources(List.of(id))
                                .map(withheld ->
                                        whole(definition, withheld.contains(id)).put("known", known))));
    }

    private static ObjectNode whole(EntryView definition, boolean withheld) {
        var defined = (SourceDefined) definition.event();
        if (defined.names() == null || !withheld) {
            return definition.tellRedaction(SourceJson.whole(defined.source(), defined.names()));
        }
        var facts = SourceJson.facts(defined.source());
        facts.putArray("withheld").add("names");
        return facts;
    }
}
