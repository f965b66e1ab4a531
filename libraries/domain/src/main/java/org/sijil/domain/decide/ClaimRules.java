package org.sijil.domain.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.event.ClaimLogEvent;

/** What a claim must be beside well formed (claims.md, "A claim"). Says all that is wrong, not the first only. */
final class ClaimRules {
    /** Clocks differ; a claim is made after what it tells. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private ClaimRules() {}

    static void check(Claim claim, Instant now, Findings findings) {
        checkMode(claim, findings);
        checkAreas(claim, findings);
        checkParties(claim, findings);
        checkTime(claim, now, findings);
        if (claim.id().equals(claim.echoOf())) {
            findings.refuse(new Refusal.Circular("/echoOf", List.of(claim.id())));
        }
        checkSpan(claim, findings);
    }

    private static void checkMode(Claim claim, Findings findings) {
        if (claim.mode() != null && claim.type() != ClaimType.TAKES_CONTROL) {
            findings.refuse(new Refusal.ModeMisplaced("/mode", claim.type()));
        }
    }

    private static void checkAreas(Claim claim, Findings findings) {
        var named = new HashSet<String>();
        for (int i = 0; i < claim.areas().size(); i++) {
            var area = claim.areas().get(i);
            if (!named.add(area)) {
                findings.refuse(new Refusal.RepeatedArea("/areas/" + i, area));
            }
        }
    }

    private static void checkParties(Claim claim, Findings findings) {
        var type = claim.type();
        if (claim.actor() == null && type.needsActor()) {
            findings.refuse(new Refusal.ActorRequired("/actor", type));
        }
        if (!type.needsCounterparty()) {
            return;
        }
        if (claim.counterparty() == null) {
            findings.refuse(new Refusal.CounterpartyRequired("/counterparty", type));
        } else if (claim.actor() != null) {
            var side = findings.chain(Thing.actor(claim.actor())).getLast();
            if (side.equals(findings.chain(Thing.actor(claim.counterparty())).getLast())) {
                findings.refuse(new Refusal.SameSide("/counterparty", type, side));
            }
        }
    }

    private static void checkTime(Claim claim, Instant now, Findings findings) {
        var occurred = claim.occurred();
        if (occurred.latest().isBefore(occurred.earliest())) {
            findings.refuse(new Refusal.EndsBeforeItBegins("/occurred", occurred));
        }
        if (!claim.type().mayLieAhead() && occurred.latest().isAfter(now.plus(CLOCKS_DIFFER))) {
            findings.refuse(new Refusal.LiesAhead("/occurred/latest", claim.type(), occurred.latest()));
        }
    }

    private static void checkSpan(Claim claim, Findings findings) {
        var span = claim.span();
        if (span == null) {
            return;
        }
        if (claim.report() == null) {
            findings.refuse(new Refusal.SpanWithoutReport("/span"));
            return;
        }
        // A report without text, or whose text was redacted, has no end to compare with.
        findings.find(Thing.report(claim.report()))
                .flatMap(ClaimRules::text)
                .filter(text -> span.end() > text.length())
                .ifPresent(text -> findings.refuse(new Refusal.SpanOutsideReport("/span", span, text.length())));
    }

    private static Optional<String> text(Standing report) {
        return report.latest().event() instanceof ClaimLogEvent.ReportFiled filed && filed.words() != null
                ? Optional.ofNullable(filed.words().text())
                : Optional.empty();
    }
}
