package org.sijil.store;

import java.util.ArrayList;
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

    /** @return the same entries in batches of at most so many */
    public List<LogBatch> slices(int maxEntries) {
        if (entries.size() <= maxEntries) {
            return List.of(this);
        }
        var slices = new ArrayList<LogBatch>();
        for (int from = 0; from < entries.size(); from += maxEntries) {
            int to = Math.min(from + maxEntries, entries.size());
            // Only the last slice reaches the end of the log that the completion speaks of.
            slices.add(new LogBatch(entries.subList(from, to), to == entries.size() ? completion : null));
        }
        return slices;
    }
}
