package org.sijil.domain.decide;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Mode;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.claim.Span;
import org.sijil.domain.decide.ClaimCommand.CorrectClaim;
import org.sijil.domain.decide.ClaimCommand.RecordClaim;

/** A claim that is right in {@link Desk} until a test makes it wrong. */
final class Draft {
    static final Instant MORNING = Instant.parse("2024-12-07T06:00:00Z");

    private final ClaimType type;
    private String id = "c1";
    private @Nullable Mode mode;
    private List<String> areas = List.of("town");
    private @Nullable String actor = "opposition";
    private @Nullable String counterparty;
    private Occurred occurred = new Occurred(MORNING, MORNING);
    private String source = "paper";
    private @Nullable String origin;
    private @Nullable String echoOf;
    private @Nullable String report;
    private @Nullable Span span;
    private ClaimWords words = ClaimWords.NONE;

    private Draft(ClaimType type) {
        this.type = type;
    }

    static Draft of(ClaimType type) {
        return new Draft(type);
    }

    Draft id(String id) {
        this.id = id;
        return this;
    }

    Draft mode(Mode mode) {
        this.mode = mode;
        return this;
    }

    Draft areas(String... areas) {
        this.areas = List.of(areas);
        return this;
    }

    Draft actor(@Nullable String actor) {
        this.actor = actor;
        return this;
    }

    Draft counterparty(String counterparty) {
        this.counterparty = counterparty;
        return this;
    }

    Draft occurred(Instant earliest, Instant latest) {
        this.occurred = new Occurred(earliest, latest);
        return this;
    }

    Draft source(String source) {
        this.source = source;
        return this;
    }

    Draft origin(String origin) {
        this.origin = origin;
        return this;
    }

    Draft echoOf(String echoOf) {
        this.echoOf = echoOf;
        return this;
    }

    Draft report(String report) {
        this.report = report;
        return this;
    }

    Draft span(int start, int end) {
        this.span = new Span(start, end);
        return this;
    }

    Draft note(String note) {
        this.words = new ClaimWords(null, note, List.of());
        return this;
    }

    CorrectClaim correct() {
        var content = record();
        return new CorrectClaim(content.claim(), content.words(), "misread");
    }

    RecordClaim record() {
        var claim = new Claim(
                id,
                type,
                mode,
                areas,
                actor,
                counterparty,
                Polarity.AFFIRMS,
                occurred,
                source,
                origin,
                echoOf,
                Basis.UNSTATED,
                null,
                PlacePrecision.EXACT,
                false,
                report,
                span);
        return new RecordClaim(claim, words);
    }
}
