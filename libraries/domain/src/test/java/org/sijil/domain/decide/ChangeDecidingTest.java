package org.sijil.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.decide.ClaimCommand.RetractClaim;
import org.sijil.domain.decide.ClaimCommand.ReviewClaim;
import org.sijil.domain.register.Source;

class ChangeDecidingTest {
    private static final Asker STRANGER = new Asker("stranger", false);
    private static final Asker ANALYST = new Asker("analyst", true);
    private static final RetractClaim RETRACTION = new RetractClaim("c1", "paper", "withdrawn");

    private final Desk desk = new Desk();

    @BeforeEach
    void a_claim_is_recorded() {
        desk.record(holds().record());
    }

    private static Draft holds() {
        return Draft.of(ClaimType.HOLDS);
    }

    @Test
    void a_correction_follows_the_entry_it_corrects() {
        var correction = holds().areas("province").correct();
        assertThat(desk.decide(correction))
                .isEqualTo(new Decision.Append(Thing.claim("c1"), 0, correction.event(), List.of()));
        desk.record(correction);
        assertThat(desk.decide(holds().areas("town", "province").correct()))
                .isInstanceOfSatisfying(
                        Decision.Append.class,
                        append -> assertThat(append.after()).isOne());
    }

    @Test
    void a_correction_to_what_stands_is_already_so() {
        assertThat(desk.decide(holds().correct())).isEqualTo(new Decision.AlreadySo(7));
        desk.record(holds().areas("province").correct());
        assertThat(desk.decide(holds().areas("province").correct())).isEqualTo(new Decision.AlreadySo(8));
        assertThat(desk.decide(holds().correct())).isInstanceOf(Decision.Append.class);
        assertThat(desk.decide(holds().areas("province").note("seen").correct()))
                .isInstanceOf(Decision.Append.class);
    }

    @Test
    void a_correction_is_held_to_the_rules_of_claims() {
        assertThat(desk.refusals(Draft.of(ClaimType.CLASHES).areas("twon").correct()))
                .containsExactly(
                        new Refusal.Unknown("/areas/0", Thing.area("twon"), List.of("town")),
                        new Refusal.CounterpartyRequired("/counterparty", ClaimType.CLASHES));
    }

    @Test
    void the_first_content_sent_again_is_the_same_claim_though_it_was_corrected() {
        desk.record(holds().areas("province").correct());
        assertThat(desk.decide(holds())).isEqualTo(new Decision.AlreadySo(7));
        assertThat(desk.refusals(holds().areas("province")))
                .containsExactly(new Refusal.OtherContent("/id", Thing.claim("c1"), 7));
    }

    @Test
    void echoes_never_go_in_a_circle() {
        desk.record(holds().id("c2").echoOf("c1").record());
        desk.record(holds().id("c3").echoOf("c2").record());
        assertThat(desk.refusals(holds().echoOf("c1").correct()))
                .containsExactly(new Refusal.Circular("/echoOf", List.of("c1")));
        assertThat(desk.refusals(holds().echoOf("c3").correct()))
                .containsExactly(new Refusal.Circular("/echoOf", List.of("c3", "c2", "c1")));
        desk.record(holds().id("c2").correct());
        assertThat(desk.decide(holds().echoOf("c3").correct()))
                .isInstanceOfSatisfying(
                        Decision.Append.class,
                        append -> assertThat(append.reliances())
                                .containsExactly(
                                        new Reliance(Thing.claim("c2"), 1), new Reliance(Thing.claim("c3"), 0)));
    }

    @Test
    void an_echo_that_is_left_as_it_stands_relies_on_nothing() {
        desk.record(holds().id("c2").echoOf("c1").record());
        assertThat(desk.decide(holds().id("c2").echoOf("c1").areas("province").correct()))
                .isInstanceOfSatisfying(
                        Decision.Append.class,
                        append -> assertThat(append.reliances()).isEmpty());
    }

    @Test
    void echoes_are_followed_only_so_far() {
        desk.record(holds().id("last").record());
        IntStream.range(0, 1001)
                .mapToObj(i -> holds().id("e" + i).echoOf(i == 0 ? "c1" : "e" + (i - 1)))
                .forEach(echo -> desk.record(echo.record()));
        assertThat(desk.refusals(holds().id("last").echoOf("e998").correct())).isEmpty();
        assertThat(desk.refusals(holds().id("last").echoOf("e1000").correct()))
                .containsExactly(new Refusal.TooManyEchoes("/echoOf", 1000));
    }

    @Test
    void only_the_source_and_the_origin_take_a_claim_back() {
        desk.record(Desk.source("room", Source.Kind.MEDIA, null));
        desk.record(holds().id("c2").origin("room").record());
        assertThat(desk.decide(RETRACTION))
                .isEqualTo(new Decision.Append(Thing.claim("c1"), 0, RETRACTION.event(), List.of()));
        assertThat(desk.refusals(new RetractClaim("c1", "room", "wrong")))
                .containsExactly(new Refusal.NotItsSpeaker("/by", "room", List.of("paper")));
        assertThat(desk.refusals(new RetractClaim("c2", "room", "wrong"))).isEmpty();
        assertThat(desk.refusals(new RetractClaim("c2", "nobody", "wrong")))
                .containsExactly(new Refusal.NotItsSpeaker("/by", "nobody", List.of("paper", "room")));
    }

    @Test
    void what_was_taken_back_is_neither_taken_back_again_nor_corrected() {
        desk.record(RETRACTION);
        var retracted = List.of(new Refusal.AlreadyRetracted("c1", 8));
        assertThat(desk.refusals(RETRACTION)).isEqualTo(retracted);
        assertThat(desk.refusals(holds().areas("province").correct())).isEqualTo(retracted);
        assertThat(desk.refusals(review("c1"))).isEmpty();
    }

    @Test
    void a_contributor_changes_only_what_the_same_hand_recorded() {
        var anothers = new Decision.Refused(List.of(new Refusal.RecordedByAnother("c1")));
        var correction = holds().areas("province").correct();
        assertThat(desk.decide(correction, STRANGER)).isEqualTo(anothers);
        assertThat(desk.decide(RETRACTION, STRANGER)).isEqualTo(anothers);
        assertThat(desk.decide(correction, ANALYST)).isInstanceOf(Decision.Append.class);
        assertThat(desk.decide(RETRACTION, ANALYST)).isInstanceOf(Decision.Append.class);
        assertThat(desk.decide(review("c1"), ANALYST)).isInstanceOf(Decision.Append.class);
    }

    @Test
    void what_is_not_recorded_cannot_be_changed() {
        var unknown = List.of(new Refusal.NoSuchClaim("c9"));
        assertThat(desk.refusals(holds().id("c9").correct())).isEqualTo(unknown);
        assertThat(desk.refusals(new RetractClaim("c9", "paper", "wrong"))).isEqualTo(unknown);
        assertThat(desk.refusals(review("c9"))).isEqualTo(unknown);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void every_review_is_recorded_and_the_last_one_stands(Verdict verdict) {
        var review = new ReviewClaim("c1", verdict, "checked");
        desk.record(review);
        assertThat(desk.decide(review)).isEqualTo(new Decision.Append(Thing.claim("c1"), 1, review.event(), List.of()));
    }

    @Test
    void a_redaction_moves_the_version_and_nothing_else() {
        desk.redact(Thing.claim("c1"));
        assertThat(desk.decide(RETRACTION))
                .isEqualTo(new Decision.Append(Thing.claim("c1"), 1, RETRACTION.event(), List.of()));
    }

    private static ReviewClaim review(String claim) {
        return new ReviewClaim(claim, Verdict.ACCEPTED, "two videos");
    }
}
