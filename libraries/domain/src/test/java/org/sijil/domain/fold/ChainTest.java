package org.sijil.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sijil.domain.scenario.Scenario.scenario;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.register.Actor;

/** Chains that return to themselves end before the repeat; the door lets none in, but the fold is total. */
class ChainTest {
    @Test
    void the_side_of_an_actor_is_the_end_of_its_chain() {
        var known = new Known();
        define(known, "platoon", "company");
        define(known, "company", "army");
        assertThat(known.sideOf("platoon")).isEqualTo("army");
        define(known, "army", "state");
        assertThat(known.sideOf("platoon")).isEqualTo("state");
        assertThat(known.sideOf("nobody")).isEqualTo("nobody");
    }

    @Test
    void or_the_last_before_it_repeats() {
        var known = new Known();
        define(known, "a", "b");
        define(known, "b", "c");
        define(known, "c", "b");
        assertThat(known.sideOf("a")).isEqualTo("c");
        assertThat(known.sideOf("b")).isEqualTo("c");
        assertThat(known.sideOf("c")).isEqualTo("b");
    }

    @Test
    void an_echo_in_a_circle_speaks_with_the_last_voice_before_it_repeats() {
        var known = scenario("""
            1  10:00  agency-c  opposition takes Town
            2  10:10  agency-b  opposition takes Town  echo of 1, with evidence
            3  correction of 1  10:00  agency-c  opposition takes Town  echo of 2, with evidence
            """).known();
        assertThat(Why.of(known, "Town", Instant.parse("2024-12-02T00:00:00Z"))
                        .getFirst()
                        .words())
                .extracting(HeardWord::claim, HeardWord::voice)
                .containsExactly(tuple("1", "agency-b"), tuple("2", "agency-c"));
    }

    @Test
    void an_area_that_lies_in_itself_inherits_from_no_one() {
        var parents = Map.of("a", "b", "b", "a");
        var reading = new Reading(Instant.EPOCH, Policy.BUILT_IN, _ -> ControlState.UNKNOWN, parents::get);
        assertThat(reading.of("a")).isEqualTo(new AreaReading("a", ControlState.UNKNOWN, null, null));
    }

    private static void define(Known known, String actor, String partOf) {
        known.define(new Actor(actor, Actor.Kind.UNIT, partOf, null, null));
    }
}
