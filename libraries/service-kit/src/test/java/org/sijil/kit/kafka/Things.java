package org.sijil.kit.kafka;

import java.time.InstantSource;
import java.util.List;
import org.sijil.store.Append;
import org.sijil.store.Expected;
import org.sijil.store.FollowFrom;
import org.sijil.store.LogBatch;
import org.sijil.testkit.InMemoryEventLog;

/** Logs of things, and what stands in them. */
public final class Things {
    private Things() {}

    public static InMemoryEventLog log() {
        return new InMemoryEventLog("test.local/log", false, InstantSource.system());
    }

    public static void append(InMemoryEventLog log, String name, int entries) {
        for (int i = 0; i < entries; i++) {
            var append = new Append(
                    "thing/" + name + i, Expected.ANY, "thing.happened.v1", List.of(), null, null, List.of());
            log.append(append).await().indefinitely();
        }
    }

    public static LogBatch batch(InMemoryEventLog log, int from, int until) {
        return new LogBatch(log.read(from, until - from).await().indefinitely(), null);
    }

    public static FollowFrom after(InMemoryEventLog log, int position) {
        var entry = batch(log, position, position + 1).entries().getFirst();
        return new FollowFrom.After(position, entry.leafHash());
    }
}
