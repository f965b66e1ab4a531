package org.sijil.domain.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a claim: a source says that something happened at some areas. Recorded, never true or false.
 *
 * @param areas 1 to 500 area ids; the claim says the same of each
 * @param source who published it
 * @param origin the source it is attributed to; absent where {@code source} speaks for itself
 * @param echoOf an earlier claim that this one only repeats
 * @param credibility 1 to 6 (Admiralty), typed by an analyst; only 4 and 5 lower the weight
 * @param hasEvidence whether evidence came with it; what it is, is among the {@link ClaimWords}
 */
public record Claim(
        String id,
        ClaimType type,
        @Nullable Mode mode,
        List<String> areas,
        @Nullable String actor,
        @Nullable String counterparty,
        Polarity polarity,
        Occurred occurred,
        String source,
        @Nullable String origin,
        @Nullable String echoOf,
        Basis basis,
        @Nullable Integer credibility,
        PlacePrecision placePrecision,
        boolean hasEvidence,
        @Nullable String report,
        @Nullable Span span) {
    public Claim {
        areas = List.copyOf(areas);
    }

    /** The source to whom the statement is attributed. */
    public String speaker() {
        return origin != null ? origin : source;
    }
}
