package org.sijil.query.control;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.request.PageParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.Caching;
import org.sijil.query.answer.Csv;
import org.sijil.query.answer.GeoJson;
import org.sijil.query.answer.WrittenAnswer;
import org.sijil.query.area.AreaViews;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Cursor;
import org.sijil.query.control.KeptAnswers.Asked;
import org.sijil.query.position.OnContext;

@Path("/control")
@Tag(name = "Control", description = "Who holds what, on two clocks")
@Produces({MediaType.APPLICATION_JSON, GeoJson.MEDIA_TYPE, Csv.MEDIA_TYPE})
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class ControlResource {
    /** A country whole. */
    private static final int MOST = 10_000;

    private final Clocks clocks;
    private final AreaViews areas;
    private final OwnControls controls;
    private final ControlFormats formats;
    private final KeptAnswers kept;

    ControlResource(Clocks clocks, AreaViews areas, OwnControls controls, ControlFormats formats, KeptAnswers kept) {
        this.clocks = clocks;
        this.areas = areas;
        this.controls = controls;
        this.formats = formats;
        this.kept = kept;
    }

    @GET
    @Operation(
            summary = "The areas of which anything is known, in order of id",
            description = "With ground=UNKNOWN, all of which the ground is not known. Accept chooses between JSON, "
                    + "GeoJSON with what is drawn of the areas, and CSV.")
    @APIResponse(
            responseCode = "200",
            description = "A page of states",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "StatePage")),
                @Content(mediaType = GeoJson.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Uni<RestResponse<Object>> list(
            @BeanParam ControlParameters asked,
            @BeanParam KnowledgeParameters knowledge,
            @BeanParam PageParameters page,
            @Context Request request) {
        int limit = page.limit(MOST);
        var filter = asked.filter();
        var format = formats.choose(request);
        return clocks.start(page.cursor(), asked.validAt(), knowledge).chain(start -> {
            var same = new Asked(filter, format, limit, start);
            return kept.get(same, () -> write(same, start))
                    .map(body -> Caching.<Object>ofIds(body, format, start.moment()));
        });
    }

    private Uni<WrittenAnswer> write(Asked asked, Cursor start) {
        var context = OnContext.current();
        var within = asked.filter().within();
        return areas.named("within", within)
                .chain(key -> controls.around(key, start.moment()))
                // Tens of thousands of areas may be read: not on the thread that serves everyone.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(own -> ControlPage.of(own, asked.filter(), start, asked.limit()))
                .emitOn(context)
                .chain(found -> formats.write(found, asked.format()));
    }
}
