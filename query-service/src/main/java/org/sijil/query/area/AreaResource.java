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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
import org.sijil.query.answer.NameLanguage;
import org.sijil.query.answer.Page;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Cursor;
import org.sijil.query.entry.EntryView;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.search.AreaSearch;
import org.sijil.query.search.Place;
import org.sijil.query.search.SearchedName;

@Path("/areas")
@Tag(name = "Areas", description = "The gazetteer")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class AreaResource {
    private final Clocks clocks;
    private final AreaViews areas;
    private final AreaSearch search;
    private final EntryViews entries;

    AreaResource(Clocks clocks, AreaViews areas, AreaSearch search, EntryViews entries) {
        this.clocks = clocks;
        this.areas = areas;
        this.search = search;
        this.entries = entries;
    }

    @GET
    @Operation(
            summary = "Areas, without their geometry",
            description = "In order of id; with q, candidates by any of their names, the likeliest first, each with why"
                    + " it was found and the governorate that it lies in.")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(schema = @Schema(ref = "AreaPage")))
    public Uni<Page<ObjectNode>> list(
            @QueryParam("q")
                    @Parameter(
                            description = "A name, in Arabic or Latin letters, however it is spelt",
                            example = "درعا")
                    @Nullable
                    String text,
            @QueryParam("kind") Area.@Nullable Kind kind,
            @QueryParam("within") @Parameter(description = "This area and those below it") @Nullable String within,
            @BeanParam KnowledgeParameters knowledge,
            @BeanParam PageParameters page,
            @BeanParam NameLanguage language) {
        var name = text == null ? null : SearchedName.of(text);
        int limit = page.limit(PageParameters.MOST);
        return clocks.start(page.cursor(), null, knowledge)
                .chain(start -> areas.named("within", within)
                        .chain(key -> name == null
                                ? inOrder(kind, key, start, limit, language)
                                : candidates(name, kind, key, start, limit, language)));
    }

    private Uni<Page<ObjectNode>> inOrder(
            Area.@Nullable Kind kind, @Nullable Integer within, Cursor start, int limit, NameLanguage language) {
        var moment = start.moment();
        return areas.list(kind, within, start.after(), limit + 1, moment.known())
                .map(found -> Page.of(found, limit, moment, EntryView::id, area -> brief(area, language)));
    }

    private Uni<Page<ObjectNode>> candidates(
            SearchedName name,
            Area.@Nullable Kind kind,
            @Nullable Integer within,
            Cursor start,
            int limit,
            NameLanguage language) {
        var moment = start.moment();
        var after = start.after(Place.BEFORE_ALL, Place::parse);
        return search.find(name, kind, within, after, limit + 1, moment.known())
                .chain(found -> entries.at(CandidateAnswer.positions(found))
                        .map(read -> Page.of(
                                found,
                                limit,
                                moment,
                                area -> area.place().toString(),
                                area -> CandidateAnswer.of(area, read, language))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An area as defined")
    @APIResponse(responseCode = "200", description = "As defined", content = @Content(schema = @Schema(ref = "Area")))
    public Uni<ObjectNode> get(String id, @BeanParam KnowledgeParameters knowledge, @BeanParam NameLanguage language) {
        return clocks.known(knowledge)
                .chain(known -> areas.get(id)
                        .chain(key -> areas.definition(key, known))
                        .onItem()
                        .ifNull()
                        .failWith(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND, "Not yet defined then")))
                        .map(definition -> language.name(whole(definition)).put("known", known)));
    }

    static ObjectNode brief(EntryView definition, NameLanguage language) {
        return language.name(whole(definition).without("geometry"));
    }

    private static ObjectNode whole(EntryView definition) {
        var defined = (AreaDefined) definition.event();
        return definition.tellRedaction(AreaJson.whole(defined.area(), defined.names()));
    }
}
