package org.sijil.incident.rebuild;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;

/** Reads a log from its beginning, a page in memory at a time. Blocks. */
final class LogReader {
    /** A page that takes longer will not come. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final EventLog log;
    private long next;
    private Iterator<Entry> page = Collections.emptyIterator();

    LogReader(EventLog log) {
        this.log = log;
    }

    /** Null at the log's end. */
    @Nullable
    Entry next() {
        if (!page.hasNext()) {
            page = log.read(next, EventLog.MAX_PAGE).await().atMost(LIMIT).iterator();
        }
        if (!page.hasNext()) {
            return null;
        }
        next++;
        return page.next();
    }
}
