package org.sijil.domain.decide;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.event.ClaimLogEvent;

/**
 * What the log says of one thing, read from its stream: of a claim or a report from the first entry on, of a definition
 * from the latest one on.
 *
 * @param latest says what the thing is now
 * @param version of the last entry, whatever that says
 * @param retraction where the claim was taken back, if it was
 */
public record Standing(
        Said first, Said latest, long version, @Nullable Said retraction) {
    /** One entry; {@code recordedBy} is the pseudonym of whoever sent it. */
    public record Said(long position, String recordedBy, ClaimLogEvent event) {}

    public static Standing of(long version, Said first) {
        return new Standing(first, first, version, null);
    }

    /** With the next entry of the stream. */
    public Standing then(Said next) {
        return switch (next.event()) {
            case ClaimLogEvent.Definition _,
                    ClaimLogEvent.ReportFiled _,
                    ClaimEvent.Recorded _,
                    ClaimEvent.Corrected _ -> new Standing(first, next, version + 1, retraction);
            case ClaimEvent.Retracted _ -> new Standing(first, latest, version + 1, next);
            case ClaimEvent.Reviewed _, ClaimLogEvent.EntryRedacted _ ->
                new Standing(first, latest, version + 1, retraction);
        };
    }
}
