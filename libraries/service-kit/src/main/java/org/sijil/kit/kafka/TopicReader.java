package org.sijil.kit.kafka;

import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.sijil.store.BrokenLogException;
import org.sijil.store.Completion;
import org.sijil.store.Entry;
import org.sijil.store.FollowFrom;
import org.sijil.store.ForkedLogException;
import org.sijil.store.LogBatch;

/**
 * One consumer's way through the topic of a log: what came before is left out, what is missing is not passed over.
 *
 * <p>The last handled entry has to come again before anything else is taken, and to be the same: else the topic carries
 * another log.
 */
public final class TopicReader {
    private final String origin;
    private volatile FollowFrom.@Nullable After last;
    /** Whether {@link #last} was seen in the topic. */
    private boolean isKnown;

    public TopicReader(String origin, FollowFrom from) {
        this.origin = origin;
        last = from instanceof FollowFrom.After after ? after : null;
        isKnown = last == null;
    }

    /**
     * Where to read on, in whichever order partitions are assigned: no record stands at an offset below its position,
     * so this one is the last entry's, or comes before it.
     */
    public long offset() {
        var before = last;
        return before == null ? 0 : before.position();
    }

    /** Fails with {@link ForkedLogException} and {@link BrokenLogException} as following the log itself does. */
    public LogBatch read(Iterable<? extends ConsumerRecord<?, byte[]>> records) {
        var news = new ArrayList<Entry>();
        Completion completion = null;
        for (var each : records) {
            var record = LogRecord.of(each);
            var entry = record.entry();
            if (entry != null && isNew(entry)) {
                news.add(entry);
            }
            // Of another log, before it is seen to be this one, it would not be true.
            completion = record.completion() == null || !isKnown ? completion : record.completion();
        }
        return new LogBatch(news, completion);
    }

    private boolean isNew(Entry entry) {
        var before = last;
        long due = before == null ? 0 : isKnown ? before.position() + 1 : before.position();
        if (entry.position() > due) {
            throw new BrokenLogException(origin, due, entry.position());
        }
        if (before != null && entry.position() <= before.position()) {
            recognise(entry, before);
            return false;
        }
        last = new FollowFrom.After(entry.position(), entry.leafHash());
        return true;
    }

    private void recognise(Entry entry, FollowFrom.After before) {
        if (entry.position() == before.position()) {
            if (!entry.leafHash().equals(before.leafHash())) {
                throw new ForkedLogException("the topic of log %s holds, at position %d, not the entry with leaf %s"
                        .formatted(origin, before.position(), before.leafHash()));
            }
            isKnown = true;
        }
    }
}
