package org.sijil.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sijil.domain.decide.RegisterCommand.AdoptPolicy;
import org.sijil.domain.decide.RegisterCommand.DefineActor;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.register.Source;

class DefinitionDecidingTest {
    private final Desk desk = new Desk();

    @Test
    void a_new_thing_begins_its_stream_and_relies_on_what_it_lies_under() {
        var village = Desk.area("village", "town");
        assertThat(desk.decide(village))
                .isEqualTo(new Decision.Append(
                        Thing.area("village"),
                        -1,
                        village.event(),
                        List.of(new Reliance(Thing.area("province"), 0), new Reliance(Thing.area("town"), 0))));
    }

    @Test
    void a_change_follows_the_version_it_changes() {
        desk.record(Desk.actor("brigade", "regime"));
        var change = Desk.actor("brigade", null);
        assertThat(desk.decide(change))
                .isEqualTo(new Decision.Append(Thing.actor("brigade"), 1, change.event(), List.of()));
    }

    @Test
    void the_same_again_is_already_so_but_only_until_it_changed() {
        assertThat(desk.decide(Desk.actor("brigade", "opposition"))).isEqualTo(new Decision.AlreadySo(3));
        assertThat(desk.decide(Desk.source("paper", Source.Kind.MEDIA, null))).isEqualTo(new Decision.AlreadySo(4));
        assertThat(desk.decide(Desk.area("town", "province"))).isEqualTo(new Decision.AlreadySo(6));
        desk.record(Desk.actor("brigade", "regime"));
        assertThat(desk.decide(Desk.actor("brigade", "opposition"))).isInstanceOf(Decision.Append.class);
    }

    @Test
    void another_name_is_a_change() {
        var renamed = new DefineActor(Desk.actor("regime", null).actor(), Desk.names("the regime"));
        assertThat(desk.decide(renamed)).isInstanceOf(Decision.Append.class);
    }

    @Test
    void a_redaction_moves_the_version_and_nothing_else() {
        desk.redact(Thing.actor("brigade"));
        assertThat(desk.decide(Desk.actor("brigade", null)))
                .isInstanceOfSatisfying(
                        Decision.Append.class,
                        append -> assertThat(append.after()).isOne());
        assertThat(desk.decide(Desk.actor("company", "brigade")))
                .isInstanceOfSatisfying(
                        Decision.Append.class,
                        append -> assertThat(append.reliances())
                                .containsExactly(
                                        new Reliance(Thing.actor("brigade"), 1),
                                        new Reliance(Thing.actor("opposition"), 0)));
    }

    @Test
    void what_a_definition_names_must_be_defined() {
        assertThat(desk.refusals(Desk.actor("company", "brigad")))
                .containsExactly(new Refusal.Unknown("/partOf", Thing.actor("brigad"), List.of("brigade")));
        assertThat(desk.refusals(Desk.area("village", "tawn")))
                .containsExactly(new Refusal.Unknown("/parent", Thing.area("tawn"), List.of("town")));
        assertThat(desk.refusals(Desk.source("room", Source.Kind.PARTY, "rebels")))
                .containsExactly(new Refusal.Unknown("/side", Thing.actor("rebels"), List.of()));
    }

    @Test
    void nothing_lies_under_itself() {
        assertThat(desk.refusals(Desk.actor("lonely", "lonely")))
                .containsExactly(new Refusal.Circular("/partOf", List.of("lonely")));
        desk.record(Desk.area("village", "town"));
        assertThat(desk.refusals(Desk.area("province", "village")))
                .containsExactly(new Refusal.Circular("/parent", List.of("village", "town", "province")));
    }

    @Test
    void a_party_speaks_for_a_side() {
        assertThat(desk.refusals(Desk.source("room", Source.Kind.PARTY, null)))
                .containsExactly(new Refusal.SideRequired("/side"));
        assertThat(desk.refusals(Desk.source("room", Source.Kind.PARTY, "opposition")))
                .isEmpty();
    }

    @Test
    void a_policy_is_already_so_only_while_it_is_the_last_adopted() {
        var second = policy("default", 2, 9, 10, 60);
        assertThat(desk.decide(new AdoptPolicy(Policy.BUILT_IN))).isInstanceOf(Decision.Append.class);
        desk.record(new AdoptPolicy(Policy.BUILT_IN));
        assertThat(desk.decide(new AdoptPolicy(Policy.BUILT_IN))).isEqualTo(new Decision.AlreadySo(7));
        desk.record(new AdoptPolicy(second));
        assertThat(desk.decide(new AdoptPolicy(Policy.BUILT_IN)))
                .isInstanceOfSatisfying(
                        Decision.Append.class,
                        append -> assertThat(append.after()).isOne());
    }

    @Test
    void a_policy_version_stands_for_the_same_numbers_for_ever() {
        assertThat(desk.refusals(new AdoptPolicy(policy("default", 1, 9, 10, 60))))
                .containsExactly(new Refusal.VersionTaken("/version", "default", 1));
        desk.record(new AdoptPolicy(policy("strict", 1, 9, 10, 60)));
        assertThat(desk.refusals(new AdoptPolicy(policy("strict", 1, 9, 11, 60))))
                .containsExactly(new Refusal.VersionTaken("/version", "strict", 1));
    }

    @Test
    void the_numbers_of_a_policy_agree_with_each_other() {
        assertThat(desk.refusals(new AdoptPolicy(policy("strict", 1, 12, 11, 21))))
                .containsExactly(
                        new Refusal.BelowFloor("/high", 11, "apply", 12),
                        new Refusal.BelowFloor("/expireAfterDays", 21, "staleAfterDays + 1", 22));
    }

    @Test
    void a_policy_excludes_known_sources() {
        assertThat(desk.refusals(new AdoptPolicy(policy("strict", 1, 8, 10, 60, "paper", "papr"))))
                .containsExactly(new Refusal.Unknown("/excludedSources/1", Thing.source("papr"), List.of("paper")));
    }

    private static Policy policy(String id, int version, int apply, int high, int expireAfterDays, String... excluded) {
        var p = Policy.BUILT_IN;
        return new Policy(
                id,
                version,
                p.reliability(),
                p.basis(),
                p.unnamedSpeaker(),
                p.stance(),
                p.type(),
                p.place(),
                p.time(),
                p.credibility(),
                apply,
                high,
                p.windowHours(),
                p.staleAfterDays(),
                expireAfterDays,
                new TreeSet<>(List.of(excluded)),
                p.reviewedOnly());
    }
}
