package org.sijil.domain.fold;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.policy.Policy;

/**
 * A claim as known at a size of the log.
 *
 * @param claim its content as last recorded or corrected
 * @param position of its {@code recorded} entry, whatever happened to it since
 * @param verdict of its last review
 */
public record KnownClaim(
        Claim claim,
        long position,
        boolean retracted,
        @Nullable Verdict verdict) {
    public KnownClaim(Claim claim, long position) {
        this(claim, position, false, null);
    }

    public String id() {
        return claim.id();
    }

    /** The claimed moment at its latest, in whole seconds UTC: by then it is so, if it is so at all (fold.md §3). */
    public long moment() {
        return claim.occurred().latest().getEpochSecond();
    }

    /** Whether it counts at all (fold.md §1). */
    public boolean isLive(Policy policy) {
        return !retracted
                && verdict != Verdict.REJECTED
                && (verdict == Verdict.ACCEPTED || !policy.reviewedOnly())
                && !policy.excludedSources().contains(claim.source())
                && !policy.excludedSources().contains(claim.speaker());
    }

    KnownClaim corrected(Claim content) {
        return new KnownClaim(content, position, retracted, verdict);
    }

    KnownClaim withdrawn() {
        return new KnownClaim(claim, position, true, verdict);
    }

    KnownClaim reviewed(Verdict last) {
        return new KnownClaim(claim, position, retracted, last);
    }
}
