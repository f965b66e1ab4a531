package org.sijil.query.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sijil.query.entry.EntryView;

/**
 * A claim as it stands, as far as its reader may see it.
 *
 * @param recordedAt when, and {@code recordedBy} by whom, it was first recorded
 * @param content as last recorded or corrected
 * @param redactedBy position of the redaction that took the content's words
 */
public record ToldClaim(
        ClaimView view,
        Instant recordedAt,
        String recordedBy,
        ClaimContent content,
        @Nullable Long redactedBy) {

    static ToldClaim of(ClaimView view, EntryView recorded, EntryView content, boolean isWithheld) {
        return new ToldClaim(
                view,
                recorded.recordedAt,
                recorded.recordedBy,
                ClaimContent.of(content).withheld(isWithheld),
                content.redactedBy);
    }
}
