package org.sijil.query.control;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.fold.AreaReading;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.Csv;
import org.sijil.query.answer.Download;
import org.sijil.query.area.AreaViews;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Cursor;
import org.sijil.query.entry.EntryView;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.position.OnContext;

/** Control as a table for people: with what areas are called, and where they are. */
@Path("/exports/control.csv")
@Tag(name = "Exports")
@Produces(Csv.MEDIA_TYPE)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class ControlExportResource {
    private static final List<String> PLACE = List.of("kind", "parent", "nameEn", "nameAr", "lat", "lon");
    private static final int AREAS_A_PIECE = 500;

    private final Clocks clocks;
    private final AreaViews areas;
    private final OwnControls controls;
    private final EntryViews entries;

    ControlExportResource(Clocks clocks, AreaViews areas, OwnControls controls, EntryViews entries) {
        this.clocks = clocks;
        this.areas = areas;
        this.controls = controls;
        this.entries = entries;
    }

    @GET
    @Operation(
            summary = "The areas of which anything is known, all of them, with names and coordinates",
            description = "The same areas and columns as GET /control as CSV, and some more columns.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public RestMulti<byte[]> export(@BeanParam ControlParameters asked, @BeanParam KnowledgeParameters knowledge) {
        return RestMulti.fromUniResponse(
                read(asked, knowledge),
                page -> Download.file(ControlCsv.head(PLACE), pieces(page)),
                page -> Download.headers("control.csv", page.moment().known()));
    }

    private Uni<ControlPage> read(ControlParameters asked, KnowledgeParameters knowledge) {
        var filter = asked.filter();
        var context = OnContext.current();
        return clocks.moment(asked.validAt(), knowledge)
                .chain(moment -> areas.named("within", asked.within())
                        .chain(key -> controls.around(key, moment))
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(own -> ControlPage.of(own, filter, new Cursor(moment, ""), Integer.MAX_VALUE)))
                .emitOn(context);
    }

    private Multi<String> pieces(ControlPage page) {
        return Multi.createFrom()
                .iterable(page.readings())
                .group()
                .intoLists()
                .of(AREAS_A_PIECE)
                .onItem()
                .transformToUniAndConcatenate(piece -> piece(page, piece));
    }

    /** Goes on to its end when the client is gone: a query of Hibernate Reactive is not to be cancelled half way. */
    private Uni<String> piece(ControlPage page, List<AreaReading> piece) {
        var ids = piece.stream().map(AreaReading::area).toList();
        return entries.definitions("area", ids, page.moment().known())
                .map(found -> found.stream()
                        .collect(Collectors.toMap(EntryView::id, definition -> (AreaDefined) definition.event())))
                .map(defined -> piece.stream()
                        .map(reading -> ControlCsv.row(page, reading, place(defined.get(reading.area()))))
                        .collect(Collectors.joining()))
                .memoize()
                .indefinitely();
    }

    private static List<? extends @Nullable Object> place(@Nullable AreaDefined defined) {
        if (defined == null) {
            return Collections.nCopies(PLACE.size(), null);
        }
        var area = defined.area();
        Map<String, String> names =
                defined.names() == null ? Map.of() : defined.names().byLanguage();
        var location = area.location();
        return Arrays.asList(
                area.kind(),
                area.parent(),
                names.get("en"),
                names.get("ar"),
                location == null ? null : location.lat(),
                location == null ? null : location.lon());
    }
}
