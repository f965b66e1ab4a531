package org.sijil.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Evidence;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Segment;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Names;

/** The same JSON as the API shows it: facts and words in one object. */
class ApiJsonTest {
    @Test
    void a_claim_shows_its_evidence_where_its_words_may_be_told() {
        var claim = Samples.claim("c-2", ClaimType.HOLDS);
        var told = ClaimJson.whole(
                claim, new ClaimWords(null, "by boat", List.of(new Evidence("https://example.org/1", null, null))));
        assertThat(told.has("hasEvidence")).isFalse();
        assertThat(told.path("evidence").path(0).path("url").textValue()).isEqualTo("https://example.org/1");
        assertThat(told.path("note").textValue()).isEqualTo("by boat");
        assertThat(ClaimJson.whole(claim, ClaimWords.NONE).path("evidence").isArray())
                .isTrue();
        assertThat(ClaimJson.whole(claim, null)).isEqualTo(ClaimJson.facts(claim));
    }

    @Test
    void a_definition_shows_its_names_where_they_may_be_told() {
        var actor = new Actor("river-army", Actor.Kind.STATE_FORCES, null, null, null);
        var names = new Names(new TreeMap<>(Map.of("ar", "جيش النهر")), List.of());
        assertThat(ActorJson.whole(actor, names))
                .hasToString("{\"id\":\"river-army\",\"kind\":\"STATE_FORCES\",\"names\":{\"ar\":\"جيش النهر\"}}");
        assertThat(ActorJson.whole(actor, null)).hasToString("{\"id\":\"river-army\",\"kind\":\"STATE_FORCES\"}");
    }

    @Test
    void a_state_and_a_policy_are_read_as_written() {
        var states = ControlSamples.ofControlLog().values().stream()
                .map(ControlRevised::segments)
                .flatMap(List::stream)
                .map(Segment::state);
        assertThat(states)
                .contains(ControlState.UNKNOWN)
                .allSatisfy(state ->
                        assertThat(StateJson.read(StateJson.write(state))).isEqualTo(state));
        assertThat(PolicyJson.read(PolicyJson.facts(Policy.BUILT_IN))).isEqualTo(Policy.BUILT_IN);
    }
}
