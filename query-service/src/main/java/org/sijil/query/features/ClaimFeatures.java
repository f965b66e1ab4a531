package org.sijil.query.features;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.request.PageParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.GeoJson;
import org.sijil.query.answer.Page;
import org.sijil.query.claim.ClaimAnswer;
import org.sijil.query.claim.ClaimViews;
import org.sijil.query.claim.ToldClaim;
import org.sijil.query.claim.ToldClaims;
import org.sijil.query.clock.Clocks;

/** Claims as features, the last recorded first, each drawn as the areas that it names. */
@Path("/features/collections/claims/items")
@Tag(name = "Features")
@Produces(GeoJson.MEDIA_TYPE)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class ClaimFeatures {
    private static final String COLLECTION = "claims";

    private final Clocks clocks;
    private final Drawings drawings;
    private final ClaimSearch search;
    private final ClaimViews claims;
    private final ToldClaims told;
    private final ObjectMapper json;

    ClaimFeatures(
            Clocks clocks,
            Drawings drawings,
            ClaimSearch search,
            ClaimViews claims,
            ToldClaims told,
            ObjectMapper json) {
        this.clocks = clocks;
        this.drawings = drawings;
        this.search = search;
        this.claims = claims;
        this.told = told;
        this.json = json;
    }

    @GET
    @Operation(summary = "Claims")
    public Uni<RestResponse<byte[]>> list(
            @BeanParam ItemsParameters asked, @BeanParam KnowledgeParameters knowledge, @Context UriInfo request) {
        int most = asked.most(PageParameters.MOST);
        var filter = new ClaimSearch.Filter(asked.interval(), asked.box());
        return clocks.start(asked.cursor(), null, knowledge).chain(start -> {
            var moment = start.moment();
            return search.list(filter, start.afterNumber(Long.MAX_VALUE), most + 1, moment.known())
                    .chain(told::of)
                    .chain(found -> search.count(filter, moment.known())
                            .chain(matched -> drawings.at(moment.known())
                                    .map(drawing -> Page.of(
                                            found,
                                            most,
                                            moment,
                                            claim -> Long.toString(claim.view().position),
                                            claim -> feature(claim, drawing)))
                                    .map(page -> Answers.page(request, COLLECTION, page, matched))));
        });
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A claim")
    public Uni<RestResponse<byte[]>> get(
            String id, @BeanParam KnowledgeParameters knowledge, @Context UriInfo request) {
        return clocks.known(knowledge)
                .chain(known -> claims.findAsKnown(id, known)
                        .onItem()
                        .ifNull()
                        .failWith(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)))
                        .chain(claim -> told.of(List.of(claim)))
                        .chain(found -> drawings.at(known)
                                .map(drawing ->
                                        Answers.item(request, COLLECTION, feature(found.getFirst(), drawing)))));
    }

    private String feature(ToldClaim found, Drawing drawing) {
        var claim = ClaimAnswer.of(found);
        ObjectNode properties = json.valueToTree(claim);
        properties.remove("id");
        return Answers.feature(claim.id(), geometry(claim, drawing), properties.toString());
    }

    private static @Nullable String geometry(ClaimAnswer claim, Drawing drawing) {
        var drawn = StreamSupport.stream(claim.claim().path("areas").spliterator(), false)
                .map(area -> drawing.of(area.asText()).geometry())
                .filter(Objects::nonNull)
                .toList();
        return switch (drawn.size()) {
            case 0 -> null;
            case 1 -> drawn.getFirst();
            default -> "{\"type\":\"GeometryCollection\",\"geometries\":[" + String.join(",", drawn) + "]}";
        };
    }
}
