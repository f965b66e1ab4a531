package org.sijil.verifier.refold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;
import org.sijil.format.ClaimLogFormat;
import org.sijil.format.Stored;
import org.sijil.verifier.CheckedEntry;
import org.sijil.verifier.Fault;
import org.sijil.verifier.refold.Difference.FaultInClaims;
import org.sijil.verifier.refold.Difference.FaultInControl;
import org.sijil.verifier.refold.Difference.Missing;
import org.sijil.verifier.refold.Difference.Other;
import org.sijil.verifier.refold.Difference.Surplus;
import org.sijil.verifier.refold.Difference.Unfoldable;

/** The army takes two bridges, as a good observer saw; then the observer takes it back. */
class ControlCheckTest {
    private static final Instant DAWN = Instant.parse("2031-05-04T03:00:00Z");

    private static final List<CheckedEntry> CLAIMS = entries(
            new ActorDefined(new Actor("army", Actor.Kind.STATE_FORCES, null, null, null), Names.NONE),
            new SourceDefined(new Source("observer", Source.Kind.NGO, Reliability.A, null, false), Names.NONE),
            new Recorded(taken(), ClaimWords.NONE),
            new Retracted("c-1", "observer", "seen from too far"));

    private static final List<CheckedEntry> CONTROL = refolded(CLAIMS);

    @Test
    void control_is_refolded_to_the_byte() {
        var held = "{\"controller\":\"army\",\"ground\":\"HELD\",\"contenders\":[],\"former\":null,"
                + "\"encircledBy\":null,\"encircledSince\":null,\"encircledAt\":null,\"relievedAt\":null,"
                + "\"information\":\"LIKELY\",\"confidence\":\"MEDIUM\",\"since\":\"2031-05-04T03:00:00Z\","
                + "\"lastSupported\":\"2031-05-04T03:00:00Z\",\"pending\":[],\"restsOn\":\"HOLD:army\",\"lastKnown\":null}";
        var policy = "\"fold\":\"fold/1\",\"policy\":{\"id\":\"default\",\"version\":1},";
        var always = "\"from\":\"2031-05-04T03:00:00Z\",\"to\":null,";
        var segment = "{\"from\":\"2031-05-04T03:00:00Z\",\"state\":" + held + "}";
        assertThat(CONTROL)
                .extracting(CheckedEntry::facts)
                .containsExactly(
                        "{\"area\":\"new-bridge\",\"known\":3," + policy + always + "\"segments\":[" + segment + "]}",
                        "{\"area\":\"old-bridge\",\"known\":3," + policy + always + "\"segments\":[" + segment + "]}",
                        "{\"area\":\"new-bridge\",\"known\":4," + policy + always + "\"segments\":[]}",
                        "{\"area\":\"old-bridge\",\"known\":4," + policy + always + "\"segments\":[]}");
        assertThat(difference(CLAIMS, CONTROL)).isNull();
    }

    @Test
    void a_revision_edited_is_told() {
        var edited = new ArrayList<>(CONTROL);
        var second = CONTROL.get(1);
        edited.set(1, with(second, second.facts().replace("\"HELD\"", "\"VACATED\"")));
        assertThat(difference(CLAIMS, edited)).isEqualTo(new Other(1, 2, stored(second), edited.get(1)));
    }

    @Test
    void a_revision_left_out_is_told_where_the_next_one_stands() {
        var shorter = List.of(CONTROL.get(0), CONTROL.get(2), CONTROL.get(3));
        assertThat(difference(CLAIMS, shorter)).isEqualTo(new Other(1, 2, stored(CONTROL.get(1)), CONTROL.get(2)));
    }

    @Test
    void a_control_log_that_ends_early_is_told() {
        assertThat(difference(CLAIMS, CONTROL.subList(0, 3))).isEqualTo(new Missing(3, 3, stored(CONTROL.get(3))));
    }

    @Test
    void a_control_log_that_says_more_is_told() {
        var longer = new ArrayList<>(CONTROL);
        longer.add(CONTROL.get(3));
        assertThat(difference(CLAIMS, longer)).isEqualTo(new Surplus(4, CONTROL.get(3)));
    }

    @Test
    void what_it_says_of_later_claims_is_not_looked_at() {
        assertThat(difference(CLAIMS.subList(0, 3), CONTROL)).isNull();
    }

    @Test
    void an_entry_that_is_not_what_it_should_be_is_told_with_the_area() {
        var fault = new Fault.PartDiffers(2, "facts");
        assertThat(new ControlCheck(List.of(CLAIMS.get(0), CLAIMS.get(1), fault).iterator(), CONTROL.iterator())
                        .firstDifference())
                .isEqualTo(new FaultInClaims(fault, CONTROL.getFirst()));
        assertThat(new ControlCheck(
                                CLAIMS.iterator(),
                                List.of(CONTROL.get(0), CONTROL.get(1), fault).iterator())
                        .firstDifference())
                .isEqualTo(new FaultInControl(fault, stored(CONTROL.get(2))));
    }

    @Test
    void a_claim_log_that_nobody_can_fold_is_told() {
        var orphan = entries(new Retracted("c-1", "observer", "what claim?"));
        assertThat(difference(orphan, List.of())).isEqualTo(new Unfoldable(0, "no claim c-1 before entry 0"));
        var strange = List.of(new CheckedEntry(0, "claim/c-1", "claim.recorded.v9", "{}", null));
        assertThat(difference(strange, List.of())).isEqualTo(new Unfoldable(0, "unknown event type claim.recorded.v9"));
    }

    private static @Nullable Difference difference(List<CheckedEntry> claims, List<CheckedEntry> control) {
        return new ControlCheck(claims.iterator(), control.iterator()).firstDifference();
    }

    private static Claim taken() {
        return new Claim(
                "c-1",
                ClaimType.TAKES_CONTROL,
                null,
                List.of("old-bridge", "new-bridge"),
                "army",
                null,
                Polarity.AFFIRMS,
                new Occurred(DAWN, DAWN),
                "observer",
                null,
                null,
                Basis.UNSTATED,
                null,
                PlacePrecision.EXACT,
                false,
                null,
                null);
    }

    private static List<CheckedEntry> entries(ClaimLogEvent... events) {
        var entries = new ArrayList<CheckedEntry>();
        for (var event : events) {
            entries.add(entry(entries.size(), ClaimLogFormat.write(event)));
        }
        return entries;
    }

    private static List<CheckedEntry> refolded(List<CheckedEntry> claims) {
        var refold = new Refold();
        var control = new ArrayList<CheckedEntry>();
        for (var claim : claims) {
            refold.next(claim).forEach(revision -> control.add(entry(control.size(), revision)));
        }
        return control;
    }

    private static CheckedEntry entry(long position, Stored stored) {
        return new CheckedEntry(position, stored.stream(), stored.type(), stored.facts(), stored.words());
    }

    private static Stored stored(CheckedEntry entry) {
        return new Stored(entry.stream(), entry.type(), entry.facts(), entry.words());
    }

    private static CheckedEntry with(CheckedEntry entry, String facts) {
        return new CheckedEntry(entry.position(), entry.stream(), entry.type(), facts, entry.words());
    }
}
