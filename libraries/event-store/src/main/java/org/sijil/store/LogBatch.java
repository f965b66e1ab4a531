package org.sijil.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries in order, read in one snapshot together with the log's completion.
 *
 * @param completion given only where the entries reach the end of the log in that snapshot: then nothing more is to
 *                   come for what lies below it. Null also where the log is not derived, or not yet begun
 */
public record LogBatch(List<Entry> entries, @Nullable Completion completion) {
    public LogBatch {
        entries = List.copyOf(entries);
    }
}
