package org.sijil.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.domain.decide.Draft.MORNING;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.Mode;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.Span;
import org.sijil.domain.event.ClaimEvent;

class ClaimDecidingTest {
    private static final Instant FIVE_MINUTES_ON = Desk.NOW.plusSeconds(300);

    private final Desk desk = new Desk();

    @ParameterizedTest
    @EnumSource(ClaimType.class)
    void a_claim_of_each_type_is_appended_to_a_stream_of_its_own(ClaimType type) {
        var draft = Draft.of(type).counterparty("regime");
        assertThat(desk.decide(draft)).isInstanceOfSatisfying(Decision.Append.class, append -> {
            assertThat(append.subject()).isEqualTo(Thing.claim("c1"));
            assertThat(append.after()).isEqualTo(-1);
            assertThat(append.event()).isEqualTo(draft.record().event());
        });
    }

    @ParameterizedTest
    @EnumSource(ClaimType.class)
    void only_protests_and_symbolic_acts_may_have_nobody_who_did_them(ClaimType type) {
        var refusals = desk.refusals(Draft.of(type).actor(null).counterparty("regime"));
        boolean mayBeNobodys = type == ClaimType.PROTESTS || type == ClaimType.SYMBOLIC_ACT;
        assertThat(refusals).isEqualTo(mayBeNobodys ? List.of() : List.of(new Refusal.ActorRequired("/actor", type)));
    }

    @ParameterizedTest
    @EnumSource(ClaimType.class)
    void clashes_and_truces_take_two(ClaimType type) {
        boolean takesTwo = type == ClaimType.CLASHES || type == ClaimType.TRUCE;
        assertThat(desk.refusals(Draft.of(type)))
                .isEqualTo(takesTwo ? List.of(new Refusal.CounterpartyRequired("/counterparty", type)) : List.of());
        assertThat(desk.refusals(Draft.of(type).actor("brigade").counterparty("opposition")))
                .isEqualTo(takesTwo ? List.of(new Refusal.SameSide("/counterparty", type, "opposition")) : List.of());
    }

    @Test
    void sides_hold_only_while_no_actor_between_is_defined_anew() {
        var clash = Draft.of(ClaimType.CLASHES).actor("brigade").counterparty("division");
        assertThat(desk.decide(clash))
                .isInstanceOfSatisfying(
                        Decision.Append.class,
                        append -> assertThat(append.reliances())
                                .containsExactly(
                                        new Reliance(Thing.actor("brigade"), 0),
                                        new Reliance(Thing.actor("division"), 0),
                                        new Reliance(Thing.actor("opposition"), 0),
                                        new Reliance(Thing.actor("regime"), 0)));
        desk.record(Desk.actor("division", "opposition"));
        assertThat(desk.refusals(clash))
                .containsExactly(new Refusal.SameSide("/counterparty", ClaimType.CLASHES, "opposition"));
    }

    @ParameterizedTest
    @EnumSource(ClaimType.class)
    void a_mode_is_said_of_taking_control_only(ClaimType type) {
        var refusals = desk.refusals(Draft.of(type).mode(Mode.HANDOVER).counterparty("regime"));
        assertThat(refusals)
                .isEqualTo(
                        type == ClaimType.TAKES_CONTROL
                                ? List.of()
                                : List.of(new Refusal.ModeMisplaced("/mode", type)));
    }

    @Test
    void everything_named_must_be_recorded() {
        var draft = Draft.of(ClaimType.TAKES_CONTROL)
                .areas("town", "twon")
                .actor("oposition")
                .counterparty("nobody")
                .source("papers")
                .origin("room")
                .echoOf("c0")
                .report("r0");
        assertThat(desk.refusals(draft))
                .containsExactly(
                        new Refusal.Unknown("/areas/1", Thing.area("twon"), List.of("town")),
                        new Refusal.Unknown("/actor", Thing.actor("oposition"), List.of("opposition")),
                        new Refusal.Unknown("/counterparty", Thing.actor("nobody"), List.of()),
                        new Refusal.Unknown("/source", Thing.source("papers"), List.of()),
                        new Refusal.Unknown("/origin", Thing.source("room"), List.of()),
                        new Refusal.Unknown("/echoOf", Thing.claim("c0"), List.of()),
                        new Refusal.Unknown("/report", Thing.report("r0"), List.of()));
    }

    @Test
    void an_area_is_named_once() {
        assertThat(desk.refusals(Draft.of(ClaimType.HOLDS).areas("town", "province", "town")))
                .containsExactly(new Refusal.RepeatedArea("/areas/2", "town"));
    }

    @Test
    void an_echo_names_a_recorded_claim_and_not_itself() {
        desk.record(Draft.of(ClaimType.HOLDS).id("c0").record());
        assertThat(desk.refusals(Draft.of(ClaimType.HOLDS).echoOf("c0"))).isEmpty();
        assertThat(desk.refusals(Draft.of(ClaimType.HOLDS).echoOf("c1")))
                .containsExactly(new Refusal.Circular("/echoOf", List.of("c1")));
    }

    @Test
    void what_ended_before_it_began_is_refused() {
        var backwards = new Occurred(MORNING, MORNING.minusNanos(1));
        assertThat(desk.refusals(Draft.of(ClaimType.HOLDS).occurred(backwards.earliest(), backwards.latest())))
                .containsExactly(new Refusal.EndsBeforeItBegins("/occurred", backwards));
        assertThat(desk.refusals(Draft.of(ClaimType.HOLDS).occurred(MORNING, MORNING)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ClaimType.class)
    void only_an_announcement_may_lie_ahead_of_clocks_that_differ(ClaimType type) {
        var draft = Draft.of(type).counterparty("regime");
        assertThat(desk.refusals(draft.occurred(MORNING, FIVE_MINUTES_ON))).isEmpty();
        var later = FIVE_MINUTES_ON.plusNanos(1);
        assertThat(desk.refusals(draft.occurred(MORNING, later)))
                .isEqualTo(
                        type == ClaimType.ANNOUNCES
                                ? List.of()
                                : List.of(new Refusal.LiesAhead("/occurred/latest", type, later)));
    }

    @Test
    void a_span_lies_within_a_report_as_far_as_its_text_is_known() {
        desk.fileReport("told", "12345");
        desk.fileReport("unread", null);
        assertThat(desk.refusals(Draft.of(ClaimType.HOLDS).span(0, 5)))
                .containsExactly(new Refusal.SpanWithoutReport("/span"));
        assertThat(desk.refusals(Draft.of(ClaimType.HOLDS).report("told").span(0, 5)))
                .isEmpty();
        assertThat(desk.refusals(Draft.of(ClaimType.HOLDS).report("told").span(4, 6)))
                .containsExactly(new Refusal.SpanOutsideReport("/span", new Span(4, 6), 5));
        assertThat(desk.refusals(Draft.of(ClaimType.HOLDS).report("unread").span(4, 6)))
                .isEmpty();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var draft = Draft.of(ClaimType.CLASHES)
                .mode(Mode.FORCE)
                .areas("nowhere")
                .actor(null)
                .occurred(FIVE_MINUTES_ON.plusSeconds(9), FIVE_MINUTES_ON.plusSeconds(1))
                .span(1, 2);
        assertThat(desk.refusals(draft))
                .extracting(refusal -> ((Refusal.OfField) refusal).pointer())
                .containsExactly(
                        "/areas/0", "/mode", "/actor", "/counterparty", "/occurred", "/occurred/latest", "/span");
    }

    @Test
    void the_same_claim_again_is_already_so_even_if_it_would_be_refused_now() {
        var clash = Draft.of(ClaimType.CLASHES).counterparty("division").note("as read");
        desk.record(clash.record());
        desk.record(Desk.actor("division", "opposition"));
        assertThat(desk.decide(clash)).isEqualTo(new Decision.AlreadySo(7));
    }

    @Test
    void another_claim_under_the_same_id_is_refused() {
        desk.record(Draft.of(ClaimType.HOLDS).note("as read").record());
        var taken = List.of(new Refusal.OtherContent("/id", Thing.claim("c1"), 7));
        assertThat(desk.refusals(Draft.of(ClaimType.GOVERNS).note("as read"))).isEqualTo(taken);
        assertThat(desk.refusals(Draft.of(ClaimType.HOLDS).note("as read again")))
                .isEqualTo(taken);
    }

    @Test
    void redacted_words_are_not_missed() {
        var draft = Draft.of(ClaimType.HOLDS).note("as read");
        desk.record(draft.record());
        desk.stands(Thing.claim("c1"), new ClaimEvent.Recorded(draft.record().claim(), null));
        assertThat(desk.decide(draft)).isEqualTo(new Decision.AlreadySo(7));
    }
}
