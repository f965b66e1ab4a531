package org.sijil.ingest.recording;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sijil.store.Append;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.FollowFrom;
import org.sijil.store.LogBatch;
import org.sijil.store.Outcome;
import org.sijil.store.Redaction;

/** A log whose answers to appends, and to who asks for its size, go through somebody's hands. */
final class UnsteadyLog implements EventLog {
    private final EventLog log;
    private volatile UnaryOperator<Uni<Outcome>> hands = UnaryOperator.identity();
    private volatile UnaryOperator<Uni<Long>> handsOfSize = UnaryOperator.identity();

    UnsteadyLog(EventLog log) {
        this.log = log;
    }

    void becomes(UnaryOperator<Uni<Outcome>> hands) {
        this.hands = hands;
    }

    void itsSizeBecomes(UnaryOperator<Uni<Long>> hands) {
        handsOfSize = hands;
    }

    @Override
    public Uni<Outcome> append(Append append) {
        return hands.apply(log.append(append));
    }

    @Override
    public String origin() {
        return log.origin();
    }

    @Override
    public Uni<Outcome> redact(Redaction redaction) {
        return log.redact(redaction);
    }

    @Override
    public Uni<List<Entry>> read(long from, int limit) {
        return log.read(from, limit);
    }

    @Override
    public Uni<List<Entry>> readStream(String stream, long fromVersion, int limit) {
        return log.readStream(stream, fromVersion, limit);
    }

    @Override
    public Uni<List<Entry>> readBackwards(long before, int limit) {
        return log.readBackwards(before, limit);
    }

    @Override
    public Uni<Long> size() {
        return handsOfSize.apply(log.size());
    }

    @Override
    public Multi<LogBatch> follow(FollowFrom from) {
        return log.follow(from);
    }
}
