package org.sijil.ingest.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Evidence;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.ingest.recording.LikelyDuplicate.Likeness;

/**
 * What the latest claims tell, to find those that tell the same: people send one thing twice within days. Older ones
 * are forgotten, which costs a hint and nothing else.
 */
final class RecentClaims {
    /** About 20 MB. */
    static final int MOST = 50_000;

    private static final int MOST_LIKE = 20;

    private final SequencedMap<String, Told> told = new LinkedHashMap<>();

    private record Told(ClaimType type, Set<String> areas, Occurred occurred, Set<String> urls) {
        static Told of(Claim claim, @Nullable ClaimWords words) {
            return new Told(claim.type(), Set.copyOf(claim.areas()), claim.occurred(), urls(words));
        }

        private static Set<String> urls(@Nullable ClaimWords words) {
            return words == null
                    ? Set.of()
                    : words.evidence().stream().map(Evidence::url).collect(Collectors.toUnmodifiableSet());
        }

        List<Likeness> likeness(Told other, Duration window) {
            var likeness = new ArrayList<Likeness>();
            if (!Collections.disjoint(urls, other.urls)) {
                likeness.add(Likeness.SAME_EVIDENCE);
            }
            if (type == other.type && areas.equals(other.areas) && isWithin(window, other.occurred)) {
                likeness.add(Likeness.SAME_AREAS_AND_TYPE);
            }
            return likeness;
        }

        private boolean isWithin(Duration window, Occurred other) {
            return !occurred.earliest().isAfter(other.latest().plus(window))
                    && !other.earliest().isAfter(occurred.latest().plus(window));
        }
    }

    /** With the next entry of the log. A retracted claim is forgotten, redacted words with it. */
    void apply(String claimId, ClaimLogEvent event) {
        switch (event) {
            case ClaimEvent.Content content -> keep(claimId, Told.of(content.claim(), content.words()));
            case ClaimEvent.Retracted _, ClaimLogEvent.EntryRedacted _ -> told.remove(claimId);
            case ClaimEvent.Reviewed _, ClaimLogEvent.Definition _, ClaimLogEvent.ReportFiled _ -> {}
        }
    }

    private void keep(String claimId, Told tells) {
        told.putLast(claimId, tells);
        if (told.size() > MOST) {
            told.pollFirstEntry();
        }
    }

    /** The latest first. */
    List<LikelyDuplicate> like(Claim claim, ClaimWords words, Duration window) {
        var tells = Told.of(claim, words);
        return told.sequencedEntrySet().reversed().stream()
                .map(other -> new LikelyDuplicate(other.getKey(), tells.likeness(other.getValue(), window)))
                .filter(duplicate -> !duplicate.because().isEmpty())
                .limit(MOST_LIKE)
                .toList();
    }
}
