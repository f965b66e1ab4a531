package org.sijil.query.features;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.format.AreaJson;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.GeoJson;
import org.sijil.query.answer.NameLanguage;
import org.sijil.query.answer.Page;
import org.sijil.query.area.BoundingBox;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Cursor;
import org.sijil.query.entry.EntryView;
import org.sijil.query.entry.EntryViews;

/** The gazetteer as features, in order of id. */
@Path("/features/collections/areas/items")
@Tag(name = "Features")
@Produces(GeoJson.MEDIA_TYPE)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class AreaFeatures {
    private static final String COLLECTION = "areas";

    private final Clocks clocks;
    private final Drawings drawings;
    private final EntryViews entries;

    AreaFeatures(Clocks clocks, Drawings drawings, EntryViews entries) {
        this.clocks = clocks;
        this.drawings = drawings;
        this.entries = entries;
    }

    @GET
    @Operation(summary = "Areas")
    public Uni<RestResponse<byte[]>> list(
            @BeanParam ItemsParameters asked,
            @BeanParam GeometryParameter geometry,
            @BeanParam KnowledgeParameters knowledge,
            @BeanParam NameLanguage language,
            @Context UriInfo request) {
        int most = asked.most(ItemsParameters.MOST_AREAS);
        var box = asked.box();
        // Areas have no time of their own, but what is no time is refused here as elsewhere.
        asked.interval();
        return clocks.start(asked.cursor(), null, knowledge)
                .chain(start -> drawings.at(start.moment().known())
                        .chain(drawing -> drawing.way(geometry).chain(way -> {
                            var matching = matching(drawing, way, box);
                            return page(matching, start, most, way, language)
                                    .map(page -> Answers.page(request, COLLECTION, page, matching.size()));
                        })));
    }

    private static List<String> matching(Drawing drawing, Drawing.Way way, @Nullable BoundingBox box) {
        return StreamSupport.stream(drawing.areas().spliterator(), false)
                .filter(area -> way.of(area).isIn(box))
                .toList();
    }

    private Uni<Page<String>> page(
            List<String> matching, Cursor start, int most, Drawing.Way way, NameLanguage language) {
        var moment = start.moment();
        var ids = matching.stream()
                .filter(area -> area.compareTo(start.after()) > 0)
                .limit(most + 1L)
                .toList();
        return entries.definitions("area", ids, moment.known())
                .map(found ->
                        Page.of(found, most, moment, EntryView::id, definition -> feature(definition, way, language)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An area")
    public Uni<RestResponse<byte[]>> get(
            String id,
            @BeanParam GeometryParameter geometry,
            @BeanParam KnowledgeParameters knowledge,
            @BeanParam NameLanguage language,
            @Context UriInfo request) {
        return clocks.known(knowledge)
                .chain(known -> drawings.at(known)
                        .chain(drawing -> drawing.way(geometry)
                                .chain(way -> entries.definitions("area", List.of(id), known)
                                        .map(found -> {
                                            if (found.isEmpty()) {
                                                throw new ProblemException(Problem.of(ProblemType.NOT_FOUND));
                                            }
                                            return Answers.item(
                                                    request, COLLECTION, feature(found.getFirst(), way, language));
                                        }))));
    }

    private static String feature(EntryView definition, Drawing.Way way, NameLanguage language) {
        var defined = (AreaDefined) definition.event();
        var whole = language.name(definition.tellRedaction(AreaJson.whole(defined.area(), defined.names())));
        whole.remove(List.of("id", "geometry"));
        return Answers.feature(definition.id(), way.of(definition.id()).geometry(), whole.toString());
    }
}
