package org.sijil.query.position;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Entry;
import org.sijil.store.LogBatch;

/** How far a log is worked into the read models. */
@Entity
@Table(name = "read_position")
public class PositionView {
    public static final String CLAIM_LOG = "claim-log";
    public static final String CONTROL_LOG = "control-log";

    /** The channel's name. */
    @Id
    public String log;

    /** Of the last entry worked in; −1 before any. */
    @Column
    public long position;

    @Column
    public byte @Nullable [] leaf;

    /** Of the control log: all claim-log entries below are worked in. */
    @Column(name = "complete_to")
    public long completeTo;

    static PositionView beginning(String log) {
        var view = new PositionView();
        view.log = log;
        view.position = -1;
        return view;
    }

    /** Two transactions may be told of in another order than they were committed in. */
    PositionView furtherOf(PositionView other) {
        return position > other.position || (position == other.position && completeTo >= other.completeTo)
                ? this
                : other;
    }

    /** Number of entries worked in. */
    public long size() {
        return position + 1;
    }

    /** Takes a batch in; one that came before, in part or whole, is taken only as far as it is new. */
    public List<Entry> advance(LogBatch batch) {
        var news = batch.entries().stream()
                .dropWhile(entry -> entry.position() <= position)
                .toList();
        for (var entry : news) {
            if (entry.position() != position + 1) {
                throw new IllegalStateException(
                        "%s gives position %d after %d".formatted(log, entry.position(), position));
            }
            position = entry.position();
            leaf = entry.leafHash().toArray();
        }
        if (batch.completion() != null) {
            completeTo = Math.max(completeTo, batch.completion().to());
        }
        return news;
    }
}
