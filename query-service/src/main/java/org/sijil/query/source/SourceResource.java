package org.sijil.query.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Names;
import org.sijil.format.SourceJson;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.request.PageParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.NameLanguage;
import org.sijil.query.answer.Page;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Cursor;
import org.sijil.query.entry.EntryView;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.restriction.Restrictions;
import org.sijil.query.search.Place;
import org.sijil.query.search.RegisterSearch;
import org.sijil.query.search.SearchedName;

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
            description =
                    "With q, candidates by any of their names, the likeliest first, each with why it was found. The"
                            + " names of restricted sources are withheld from all but analysts, who alone find them by name.")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(schema = @Schema(ref = "SourcePage")))
    public Uni<Page<ObjectNode>> list(
            @QueryParam("q")
                    @Parameter(description = "A name, in Arabic or Latin letters, however it is spelt")
                    @Nullable
                    String text,
            @BeanParam KnowledgeParameters knowledge,
            @BeanParam PageParameters page,
            @BeanParam NameLanguage language) {
        var name = text == null ? null : SearchedName.of(text);
        int limit = page.limit(PageParameters.MOST);
        return clocks.start(page.cursor(), null, knowledge)
                .chain(start ->
                        name == null ? inOrder(start, limit, language) : candidates(name, start, limit, language));
    }

    private Uni<Page<ObjectNode>> inOrder(Cursor start, int limit, NameLanguage language) {
        return entries.definitions(
                        KIND, start.after(), limit + 1, start.moment().known())
                .chain(found -> withheld(found)
                        .map(withheld -> Page.of(
                                found,
                                limit,
                                start.moment(),
                                EntryView::id,
                                source -> language.name(whole(source, withheld.contains(source.id()))))));
    }

    private Uni<Page<ObjectNode>> candidates(SearchedName name, Cursor start, int limit, NameLanguage language) {
        var after = start.after(Place.BEFORE_ALL, Place::parse);
        return entries.definitions(KIND, start.moment().known())
                .chain(all -> withheld(all)
                        .map(withheld -> new RegisterSearch(name)
                                .find(
                                        all,
                                        source -> withheld.contains(source.id()) ? null : names(source),
                                        after,
                                        limit + 1)))
                .map(found -> Page.of(
                        found,
                        limit,
                        start.moment(),
                        source -> source.place().toString(),
                        source ->
                                language.name(whole(source.definition(), false)).putPOJO("match", source.match())));
    }

    private Uni<Set<String>> withheld(List<EntryView> sources) {
        return restrictions.ofSources(sources.stream().map(EntryView::id).toList());
    }

    private static @Nullable Names names(EntryView definition) {
        return ((SourceDefined) definition.event()).names();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A source as defined")
    @APIResponse(responseCode = "200", description = "As defined", content = @Content(schema = @Schema(ref = "Source")))
    public Uni<ObjectNode> get(String id, @BeanParam KnowledgeParameters knowledge, @BeanParam NameLanguage language) {
        return clocks.known(knowledge)
                .chain(known -> entries.definition(KIND, id, known)
                        .chain(definition -> restrictions
                                .ofSources(List.of(id))
                                .map(withheld -> language.name(whole(definition, withheld.contains(id)))
                                        .put("known", known))));
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
