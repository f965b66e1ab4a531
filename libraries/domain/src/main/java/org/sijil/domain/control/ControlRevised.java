package org.sijil.domain.control;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim-log entry changed one area's timeline (fold.md §7): between {@code from} and {@code to} it is now
 * {@code segments}, elsewhere what it was.
 *
 * @param known the size of the claim log that includes the entry
 * @param fold the rule's name, {@code fold/1}
 * @param to null where nothing of the old timeline's end is kept
 */
public record ControlRevised(
        String area,
        long known,
        String fold,
        PolicyRef policy,
        Instant from,
        @Nullable Instant to,
        List<Segment> segments) {
    public ControlRevised {
        segments = List.copyOf(segments);
    }
}
