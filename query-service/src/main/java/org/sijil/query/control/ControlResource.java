package org.sijil.query.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Information;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.fold.AreaReading;
import org.sijil.domain.policy.Policy;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.request.PageParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.Caching;
import org.sijil.query.answer.Page;
import org.sijil.query.area.AreaViews;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Cursor;
import org.sijil.query.clock.Moment;
import org.sijil.query.control.OwnControl.Own;
import org.sijil.query.entry.EntryViews;

@Path("/control")
@Tag(name = "Control", description = "Who holds what, on two clocks")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class ControlResource {
    /** A country whole. */
    private static final int MOST = 10_000;

    private final Clocks clocks;
    private final AreaViews areas;
    private final ControlViews control;
    private final EntryViews entries;

    ControlResource(Clocks clocks, AreaViews areas, ControlViews control, EntryViews entries) {
        this.clocks = clocks;
        this.areas = areas;
        this.control = control;
        this.entries = entries;
    }

    /** A page of states. */
    public record Answer(
            List<ObjectNode> items, @Nullable String next, Instant validAt, long known, PolicyRef policy) {}

    /** Which states are asked for; null: whichever. */
    private record Filter(
            @Nullable String within,
            @Nullable String controller,
            @Nullable Ground ground) {
        boolean takes(ControlState state) {
            return (controller == null || controller.equals(state.controller()))
                    && (ground == null || ground == state.ground())
                    && (ground == Ground.UNKNOWN || state.information() != Information.NONE);
        }
    }

    @GET
    @Operation(
            summary = "The areas of which anything is known, in order of id",
            description = "With ground=UNKNOWN, all of which the ground is not known.")
    public Uni<RestResponse<Answer>> list(
            @QueryParam("within") @Parameter(description = "This area and those below it") @Nullable String within,
            @QueryParam("controller") @Parameter(description = "A side: the id of an actor") @Nullable
                    String controller,
            @QueryParam("ground") @Nullable Ground ground,
            @QueryParam("validAt") @Parameter(description = "When it was so; now by default") @Nullable Instant validAt,
            @BeanParam KnowledgeParameters knowledge,
            @BeanParam PageParameters page) {
        int limit = page.limit(MOST);
        var filter = new Filter(within, controller, ground);
        return clocks.start(page.cursor(), validAt, knowledge)
                .chain(start -> own(within, start.moment())
                        .chain(own -> entries.policy(start.moment().known())
                                // Tens of thousands of areas may be read: not on the thread that serves everyone.
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(policy -> page(new OwnControl(own), policy, filter, start, limit)))
                        .map(answer -> Caching.ofIds(answer, start.moment())));
    }

    private Uni<List<Own>> own(@Nullable String within, Moment moment) {
        return areas.named("within", within)
                .chain(key -> key == null ? control.everywhere(moment) : control.around(key, moment));
    }

    private static Answer page(OwnControl own, Policy policy, Filter filter, Cursor start, int limit) {
        var moment = start.moment();
        var reading = own.readAt(moment.validAt(), policy);
        var answer = new StateAnswer(moment, policy);
        var found = (filter.within == null ? own.areas() : own.within(filter.within))
                .stream()
                        .filter(area -> area.compareTo(start.after()) > 0)
                        .map(reading::of)
                        .filter(read -> filter.takes(read.state()))
                        .limit(limit + 1L)
                        .toList();
        var page = Page.of(found, limit, moment, AreaReading::area, answer::of);
        return new Answer(page.items(), page.next(), moment.validAt(), page.known(), policy.ref());
    }
}
