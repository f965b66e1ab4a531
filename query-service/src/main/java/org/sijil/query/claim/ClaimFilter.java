package org.sijil.query.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.Verdict;

/**
 * What is asked of a claim as it stands; null: whatever.
 *
 * @param area key of an area that it names
 * @param within key of an area that it names, or that lies above one that it names
 * @param verdict of its last review
 * @param unreviewed only those that were never reviewed
 * @param keys of words that all occur in its quote or note
 * @param from with {@code to} a stretch that the claimed moment may lie in
 */
public record ClaimFilter(
        @Nullable Integer area,
        @Nullable Integer within,
        @Nullable ClaimType type,
        @Nullable String actor,
        @Nullable String source,
        @Nullable String origin,
        @Nullable String report,
        @Nullable Verdict verdict,
        boolean unreviewed,
        @Nullable List<String> keys,
        @Nullable Instant from,
        @Nullable Instant to) {}
