package org.sijil.domain.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a claim that people wrote, which may be redacted without a change to control. */
public record ClaimWords(@Nullable Quote quote, @Nullable String note, List<Evidence> evidence) {
    public static final ClaimWords NONE = new ClaimWords(null, null, List.of());

    public ClaimWords {
        evidence = List.copyOf(evidence);
    }
}
