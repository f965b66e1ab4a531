package org.sijil.domain.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.ClaimCommand.Change;
import org.sijil.domain.decide.ClaimCommand.CorrectClaim;
import org.sijil.domain.decide.ClaimCommand.RetractClaim;
import org.sijil.domain.decide.ClaimCommand.ReviewClaim;
import org.sijil.domain.event.ClaimEvent;

/** Who may change which claim, and how (claims.md, "Refused at the door"). */
final class ChangeRules {
    private ChangeRules() {}

    /** What stands against any such change. */
    static Optional<Refusal> objection(Change change, Asker asker, @Nullable Standing claim) {
        if (claim == null) {
            return Optional.of(new Refusal.NoSuchClaim(change.claimId()));
        }
        return switch (change) {
            case CorrectClaim _, RetractClaim _ -> objection(change.claimId(), asker, claim);
            // Reviews are an analyst's, and a claim that was taken back may still be found true.
            case ReviewClaim _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> objection(String id, Asker asker, Standing claim) {
        if (!asker.mayChangeOthers() && !claim.first().recordedBy().equals(asker.recordedBy())) {
            return Optional.of(new Refusal.RecordedByAnother(id));
        }
        return Optional.ofNullable(claim.retraction())
                .map(retraction -> new Refusal.AlreadyRetracted(id, retraction.position()));
    }

    static void checkSpeaker(RetractClaim retraction, Findings findings) {
        var speakers =
                findings.find(retraction.subject()).map(ChangeRules::speakers).orElseThrow();
        if (!speakers.contains(retraction.by())) {
            findings.refuse(new Refusal.NotItsSpeaker("/by", retraction.by(), speakers));
        }
    }

    private static List<String> speakers(Standing standing) {
        var speakers = new ArrayList<String>();
        if (standing.latest().event() instanceof ClaimEvent.Content content) {
            speakers.add(content.claim().source());
            Optional.ofNullable(content.claim().origin()).ifPresent(speakers::add);
        }
        return speakers;
    }

    static void checkEchoes(CorrectClaim correction, Findings findings) {
        var chain = findings.echoes(correction);
        if (chain.size() > EchoChain.LONGEST) {
            findings.refuse(new Refusal.TooManyEchoes("/echoOf", EchoChain.LONGEST));
        } else if (chain.contains(correction.claimId()) && chain.size() > 1) {
            findings.refuse(new Refusal.Circular("/echoOf", List.copyOf(chain)));
        }
    }
}
