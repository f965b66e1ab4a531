package org.sijil.domain.fold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Polarity;

/**
 * One claim's word on an effect, and what became of it.
 *
 * @param voice the source that is heard in it
 * @param other the claim that outweighed it, took it back, or that it is an echo of
 */
public record HeardWord(
        String claim,
        long position,
        Instant moment,
        String voice,
        Polarity polarity,
        Weight weight,
        Hearing hearing,
        @Nullable String other) {}
