package org.sijil.query.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Information;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.fold.Reading;
import org.sijil.domain.policy.Policy;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.area.AreaViews;
import org.sijil.query.clock.Clocks;
import org.sijil.query.clock.Moment;
import org.sijil.query.control.OwnControl;
import org.sijil.query.control.OwnControls;
import org.sijil.query.control.StateAnswer;
import org.sijil.query.facts.Facts;
import org.sijil.query.facts.FollowedFacts;

@Path("/lens")
@Tag(name = "Lens", description = "What would be read under another policy, or if somebody said more")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class LensResource {
    private final Clocks clocks;
    private final AreaViews areas;
    private final OwnControls controls;
    private final FollowedFacts followed;
    private final int mostClaims;

    LensResource(
            Clocks clocks,
            AreaViews areas,
            OwnControls controls,
            FollowedFacts followed,
            @ConfigProperty(name = "sijil.lens.max-claims") int mostClaims) {
        this.clocks = clocks;
        this.areas = areas;
        this.controls = controls;
        this.followed = followed;
        this.mostClaims = mostClaims;
    }

    /** @param policy that was looked through */
    public record Answer(List<ObjectNode> items, Instant validAt, long known, PolicyRef policy) {}

    private static final String EXAMPLE = """
            {"validAt": "2024-12-07T18:00:00Z", "within": "SY12", "claims": [{
              "type": "TAKES_CONTROL", "areas": ["C2280"], "actor": "opposition", "source": "agency-a",
              "occurred": {"earliest": "2024-12-07T09:00:00Z", "latest": "2024-12-07T11:00:00Z"}}]}""";

    @POST
    @Operation(
            summary = "Control refolded under another policy, with claims that nobody made; nothing is stored",
            description =
                    "Each item is a state, and in `adopted` the state under the adopted policy with the claims made."
                            + " Areas of which neither knows anything are left out unless their ids are given.")
    @APIResponse(
            responseCode = "200",
            description = "As read through the lens",
            content = @Content(schema = @Schema(ref = "StatePage")))
    public Uni<Answer> look(
            @RequestBody(
                            description = "policy (whole), validAt, knownAt, within, ids, claims: all may be left out",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            example = EXAMPLE))
                    @Nullable
                    ObjectNode body) {
        var asked = Body.read(body);
        return clocks.moment(asked.validAt(), new KnowledgeParameters(asked.knownAt(), null))
                .chain(moment -> areas.named("within", asked.within())
                        .chain(within -> controls.around(within, moment))
                        .chain(adopted -> followed.at(moment.known())
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(facts -> look(asked, moment, adopted, facts))));
    }

    private Answer look(LensRequest asked, Moment moment, OwnControl adopted, Facts facts) {
        var policy = asked.policy() == null ? adopted.policy() : asked.policy();
        var supposed = Supposed.claims(asked.claims(), facts, moment.known());
        var looked = lookedAt(asked, adopted);
        var through = new Refold(facts, moment, policy, supposed).of(looked, mostClaims);
        return answer(looked, asked.ids() != null, through, adopted, moment, policy);
    }

    private static Collection<String> lookedAt(LensRequest asked, OwnControl adopted) {
        var looked = new TreeSet<>(asked.within() == null ? adopted.areas() : adopted.within(asked.within()));
        if (asked.ids() != null) {
            looked.retainAll(asked.ids());
        }
        return looked;
    }

    private static Answer answer(
            Collection<String> areas, boolean all, Reading through, OwnControl adopted, Moment moment, Policy policy) {
        var otherwise = adopted.readAt(moment.validAt());
        var states = new StateAnswer(moment, policy);
        var adoptedStates = new StateAnswer(moment, adopted.policy());
        var items = areas.stream()
                .map(area -> List.of(through.of(area), otherwise.of(area)))
                .filter(two -> all
                        || isKnown(two.getFirst().state())
                        || isKnown(two.getLast().state()))
                .map(two -> states.of(two.getFirst()).<ObjectNode>set("adopted", adoptedStates.of(two.getLast())))
                .toList();
        return new Answer(items, moment.validAt(), moment.known(), policy.ref());
    }

    private static boolean isKnown(ControlState state) {
        return state.information() != Information.NONE;
    }
}
