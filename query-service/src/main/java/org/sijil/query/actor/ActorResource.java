package org.sijil.query.actor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.register.Names;
import org.sijil.format.ActorJson;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.request.PageParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.NameLanguage;
import org.sijil.query.answer.Page;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Cursor;
import org.sijil.query.entry.EntryView;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.search.Place;
import org.sijil.query.search.RegisterSearch;
import org.sijil.query.search.SearchedName;

@Path("/actors")
@Tag(name = "Actors", description = "Who acts on the ground")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class ActorResource {
    private static final String KIND = "actor";

    private final Clocks clocks;
    private final EntryViews entries;

    ActorResource(Clocks clocks, EntryViews entries) {
        this.clocks = clocks;
        this.entries = entries;
    }

    @GET
    @Operation(
            summary = "Actors, in order of id",
            description = "With q, candidates by any of their names, the likeliest first, each with why it was found.")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(schema = @Schema(ref = "ActorPage")))
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
                .map(found ->
                        Page.of(found, limit, start.moment(), EntryView::id, actor -> language.name(whole(actor))));
    }

    private Uni<Page<ObjectNode>> candidates(SearchedName name, Cursor start, int limit, NameLanguage language) {
        var after = start.after(Place.BEFORE_ALL, Place::parse);
        return entries.definitions(KIND, start.moment().known())
                .map(all -> new RegisterSearch(name).find(all, ActorResource::names, after, limit + 1))
                .map(found -> Page.of(
                        found,
                        limit,
                        start.moment(),
                        actor -> actor.place().toString(),
                        actor -> language.name(whole(actor.definition())).putPOJO("match", actor.match())));
    }

    private static @Nullable Names names(EntryView definition) {
        return ((ActorDefined) definition.event()).names();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An actor as defined")
    @APIResponse(responseCode = "200", description = "As defined", content = @Content(schema = @Schema(ref = "Actor")))
    public Uni<ObjectNode> get(String id, @BeanParam KnowledgeParameters knowledge, @BeanParam NameLanguage language) {
        return clocks.known(knowledge)
                .chain(known -> entries.definition(KIND, id, known)
                        .map(definition -> language.name(whole(definition)).put("known", known)));
    }

    private static ObjectNode whole(EntryView definition) {
        var defined = (ActorDefined) definition.event();
        return definition.tellRedaction(ActorJson.whole(defined.actor(), defined.names()));
    }
}
