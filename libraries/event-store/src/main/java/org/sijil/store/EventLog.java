package org.sijil.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** An append-only log in dense total order. */
public interface EventLog {
    /** Entries that one read may ask for. */
    int MAX_PAGE = 1000;

    /** The log's name, a URL without its scheme. */
    String origin();

    /**
     * Appends, durably, or says why not; each subscription is one sending of the command.
     *
     * <p>A failure means that the answer was lost and the entry may stand or not. A command with a key may then be sent
     * again; one without may be appended twice by that.
     */
    Uni<Outcome> append(Append append);

    /**
     * The entries from a position on. As from every read, at most {@code limit} come, fewer where they are large
     * together, and none only where there are none.
     */
    Uni<List<Entry>> read(long from, int limit);

    /** The entries of a stream from a version on. */
    Uni<List<Entry>> readStream(String stream, long fromVersion, int limit);

    /** The entries below a position, the last first. */
    Uni<List<Entry>> readBackwards(long before, int limit);

    /** Number of entries; the position of the next one. */
    Uni<Long> size();

    /**
     * The entries after a position, in order and without end, each page read when it is asked for. A batch without
     * entries tells that only the completion moved. While the log cannot be reached the stream waits.
     *
     * <p>Fails with {@link ForkedLogException} where the log is not the one the follower knows, and with
     * {@link BrokenLogException} where a position is missing.
     */
    Multi<LogBatch> follow(FollowFrom from);
}
