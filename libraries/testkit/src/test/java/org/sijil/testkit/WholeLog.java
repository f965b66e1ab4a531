package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.sijil.store.Entry;
import org.sijil.store.Hash;
import org.sijil.store.StoredPart;

/** What holds of every log, whatever happened to it: see docs/spec/log.md. */
final class WholeLog {
    private WholeLog() {}

    static void check(List<Entry> entries) {
        var lastOfStreams = new HashMap<String, Entry>();
        for (int position = 0; position < entries.size(); position++) {
            var entry = entries.get(position);
            var last = lastOfStreams.put(entry.stream(), entry);
            assertThat(entry.position()).as("positions are dense").isEqualTo(position);
            assertThat(entry.version()).as("version at %d", position).isEqualTo(last == null ? 0 : last.version() + 1);
            assertThat(entry.previous())
                    .as("back-chain at %d", position)
                    .isEqualTo(last == null ? -1 : last.position());
            assertThat(entry.leafHash()).as("leaf at %d", position).isEqualTo(Hash.leaf(entry.header()));
            assertThat(entry.parts()).as("parts at %d", position).allMatch(WholeLog::isAsCommitted);
        }
        assertThat(entries).extracting(Entry::recordedAt).isSorted();
    }

    private static boolean isAsCommitted(StoredPart stored) {
        return stored.part() != null && stored.part().commitment().equals(stored.commitment());
    }
}
