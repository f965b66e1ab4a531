package org.sijil.domain.decide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.event.ClaimEvent;

/** A claim, or what becomes of one. */
public sealed interface ClaimCommand extends Command {
    String claimId();

    @Override
    default Thing subject() {
        return Thing.claim(claimId());
    }

    /** Of a claim that is recorded. */
    sealed interface Change extends ClaimCommand {}

    record RecordClaim(Claim claim, ClaimWords words) implements ClaimCommand {
        @Override
        public String claimId() {
            return claim.id();
        }

        @Override
        public List<Reference> references() {
            return namedBy(claim);
        }

        @Override
        public ClaimEvent event() {
            return new ClaimEvent.Recorded(claim, words);
        }
    }

    /** The claim as it should have been, whole. */
    record CorrectClaim(Claim claim, ClaimWords words, String reason) implements Change {
        @Override
        public String claimId() {
            return claim.id();
        }

        @Override
        public List<Reference> references() {
            return namedBy(claim);
        }

        @Override
        public ClaimEvent event() {
            return new ClaimEvent.Corrected(claim, words, reason);
        }
    }

    record RetractClaim(String claimId, String by, String reason) implements Change {
        /** None: whether {@code by} may retract is told by the claim. */
        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public ClaimEvent event() {
            return new ClaimEvent.Retracted(claimId, by, reason);
        }
    }

    record ReviewClaim(String claimId, Verdict verdict, String reason) implements Change {
        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public ClaimEvent event() {
            return new ClaimEvent.Reviewed(claimId, verdict, reason);
        }
    }

    private static List<Reference> namedBy(Claim claim) {
        var references = new ArrayList<Reference>();
        for (int i = 0; i < claim.areas().size(); i++) {
            references.add(new Reference("/areas/" + i, Thing.area(claim.areas().get(i))));
        }
        add(references, "/actor", Thing.Kind.ACTOR, claim.actor());
        add(references, "/counterparty", Thing.Kind.ACTOR, claim.counterparty());
        add(references, "/source", Thing.Kind.SOURCE, claim.source());
        add(references, "/origin", Thing.Kind.SOURCE, claim.origin());
        add(references, "/echoOf", Thing.Kind.CLAIM, claim.echoOf());
        add(references, "/report", Thing.Kind.REPORT, claim.report());
        return references;
    }

    private static void add(List<Reference> references, String pointer, Thing.Kind kind, @Nullable String id) {
        if (id != null) {
            references.add(new Reference(pointer, new Thing(kind, id)));
        }
    }
}
