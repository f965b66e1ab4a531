package org.sijil.domain.event;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Verdict;

/** The life of one claim. */
public sealed interface ClaimEvent extends ClaimLogEvent.OfClaim {
    String claimId();

    /** Says what the claim is, whole, from here on. */
    sealed interface Content extends ClaimEvent {
        Claim claim();

        @Nullable
        ClaimWords words();

        @Override
        default String claimId() {
            return claim().id();
        }
    }

    record Recorded(Claim claim, @Nullable ClaimWords words) implements Content {}

    /** The claim's new content, whole. */
    record Corrected(
            Claim claim,
            @Nullable ClaimWords words,
            @Nullable String reason) implements Content {}

    /** Taken back {@code by} its source or its origin. */
    record Retracted(String claimId, String by, @Nullable String reason) implements ClaimEvent {}

    record Reviewed(
            String claimId, Verdict verdict, @Nullable String reason) implements ClaimEvent {}
}
