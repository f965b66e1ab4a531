package org.sijil.domain.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.decide.Thing;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ReportFiled;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Report;
import org.sijil.domain.register.Source;

class RestrictionsTest {
    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");
    private static final Thing CLAIM = Thing.claim("c");

    private static Restrictions after(ClaimLogEvent... events) {
        var restrictions = new Restrictions();
        List.of(events).forEach(restrictions::apply);
        return restrictions;
    }

    private static ClaimLogEvent source(String id, boolean restricted) {
        return new SourceDefined(new Source(id, Source.Kind.LOCAL, Reliability.B, null, restricted), null);
    }

    private static ClaimLogEvent report(String source, boolean restricted) {
        return new ReportFiled(new Report("leaflet", source, "ar", NOON, restricted), null);
    }

    private static Claim claim(String source, @Nullable String origin, @Nullable String report) {
        return new Claim(
                "c",
                ClaimType.PROTESTS,
                null,
                List.of("square"),
                null,
                null,
                Polarity.AFFIRMS,
                new Occurred(NOON, NOON),
                source,
                origin,
                null,
                Basis.UNSTATED,
                null,
                PlacePrecision.EXACT,
                false,
                report,
                null);
    }

    private static ClaimLogEvent recorded(String source, @Nullable String origin, @Nullable String report) {
        return new ClaimEvent.Recorded(claim(source, origin, report), null);
    }

    @Test
    void what_names_nothing_restricted_is_open() {
        var restrictions = after(source("open", false), report("open", false), recorded("open", "open", "leaflet"));
        assertThat(List.of(Thing.source("open"), Thing.report("leaflet"), CLAIM))
                .noneMatch(restrictions::cover);
        assertThat(restrictions.cover(Thing.area("square"))).isFalse();
    }

    @Test
    void a_claim_is_restricted_by_its_source_its_origin_and_its_report() {
        assertThat(after(source("hidden", true), recorded("hidden", null, null)).cover(CLAIM))
                .isTrue();
        assertThat(after(source("hidden", true), recorded("open", "hidden", null))
                        .cover(CLAIM))
                .isTrue();
        assertThat(after(report("open", true), recorded("open", null, "leaflet"))
                        .cover(CLAIM))
                .isTrue();
    }

    @Test
    void a_report_is_restricted_by_its_source_and_so_is_what_was_read_in_it() {
        var restrictions = after(recorded("open", null, "leaflet"), report("hidden", false), source("hidden", true));
        assertThat(List.of(Thing.report("leaflet"), CLAIM)).allMatch(restrictions::cover);
    }

    @Test
    void what_a_source_says_of_itself_last_counts() {
        var claim = recorded("paper", null, null);
        assertThat(after(source("paper", false), claim, source("paper", true)).cover(CLAIM))
                .isTrue();
        assertThat(after(source("paper", true), claim, source("paper", false)).cover(CLAIM))
                .isFalse();
    }

    @Test
    void a_correction_does_not_open_what_was_said_before() {
        var corrected = new ClaimEvent.Corrected(claim("open", null, null), null, null);
        assertThat(after(source("hidden", true), source("open", false), recorded("hidden", null, null), corrected)
                        .cover(CLAIM))
                .isTrue();
    }

    @Test
    void what_has_to_be_known_first_is_told() {
        assertThat(after(recorded("paper", "room", "leaflet")).missing())
                .containsExactlyInAnyOrder(Thing.source("paper"), Thing.source("room"), Thing.report("leaflet"));
        assertThat(after(recorded("paper", null, "leaflet"), source("paper", false), report("press", false))
                        .missing())
                .containsExactly(Thing.source("press"));
    }
}
