package org.sijil.query.features;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Information;
import org.sijil.domain.fold.AreaReading;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.GeoJson;
import org.sijil.query.answer.Page;
import org.sijil.query.area.BoundingBox;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Moment;
import org.sijil.query.control.OwnControl;
import org.sijil.query.control.OwnControls;
import org.sijil.query.control.StateAnswer;

/**
 * The areas of which anything is known as features, in order of id, each with its state at one moment: the end of the
 * interval asked for. A state that holds then began before, so it meets the interval.
 */
@Path("/features/collections/control/items")
@Tag(name = "Features")
@Produces(GeoJson.MEDIA_TYPE)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class ControlFeatures {
    private static final String COLLECTION = "control";

    private final Clocks clocks;
    private final Drawings drawings;
    private final OwnControls controls;

    ControlFeatures(Clocks clocks, Drawings drawings, OwnControls controls) {
        this.clocks = clocks;
        this.drawings = drawings;
        this.controls = controls;
    }

    @GET
    @Operation(summary = "States of control")
    public Uni<RestResponse<byte[]>> list(
            @BeanParam ItemsParameters asked,
            @BeanParam GeometryParameter geometry,
            @BeanParam KnowledgeParameters knowledge,
            @Context UriInfo request) {
        int most = asked.most(ItemsParameters.MOST_AREAS);
        var box = asked.box();
        var at = asked.interval().to();
        return clocks.start(asked.cursor(), at, knowledge)
                .chain(start -> map(start.moment(), geometry)
                        // Tens of thousands of areas may be read: not on the thread that serves everyone.
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(map -> {
                            var matching = map.matching(box);
                            var page = matching.stream()
                                    .filter(read -> read.area().compareTo(start.after()) > 0)
                                    .limit(most + 1L)
                                    .toList();
                            return Answers.page(
                                    request,
                                    COLLECTION,
                                    Page.of(page, most, start.moment(), AreaReading::area, map::feature),
                                    matching.size());
                        }));
    }

    private Uni<ControlMap> map(Moment moment, GeometryParameter geometry) {
        return drawings.at(moment.known())
                .chain(drawing -> drawing.way(geometry))
                .chain(way -> controls.everywhere(moment)
                        .map(own -> new ControlMap(own, way, moment, new StateAnswer(moment, own.policy()))));
    }

    /** Control at a moment, as it is drawn. */
    private record ControlMap(OwnControl own, Drawing.Way way, Moment moment, StateAnswer states) {
        List<AreaReading> matching(@Nullable BoundingBox box) {
            var reading = own.readAt(moment.validAt());
            return own.areas().stream()
                    .filter(area -> way.of(area).isIn(box))
                    .map(reading::of)
                    .filter(ControlMap::isThere)
                    .toList();
        }

        static boolean isThere(AreaReading read) {
            return read.state().information() != Information.NONE;
        }

        String feature(AreaReading read) {
            return Answers.feature(
                    read.area(), way.of(read.area()).geometry(), states.of(read).toString());
        }
    }

    @GET
    @Path("{id}")
    @Operation(summary = "The state of an area")
    public Uni<RestResponse<byte[]>> get(
            String id,
            @QueryParam("datetime") @Nullable String datetime,
            @BeanParam GeometryParameter geometry,
            @BeanParam KnowledgeParameters knowledge,
            @Context UriInfo request) {
        return clocks.moment(Interval.of(datetime).to(), knowledge)
                .chain(moment -> map(moment, geometry).map(map -> {
                    var read = map.own.readAt(moment.validAt()).of(id);
                    if (!map.own.areas().contains(id) || !ControlMap.isThere(read)) {
                        throw new ProblemException(Problem.of(ProblemType.NOT_FOUND));
                    }
                    return Answers.item(request, COLLECTION, map.feature(read));
                }));
    }
}
