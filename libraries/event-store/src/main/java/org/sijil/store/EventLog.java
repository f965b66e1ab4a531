package org.sijil.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** An append-only log in dense total order. */
public interface EventLog {
    /** Entries that one read may ask for. */
    int MAX_PAGE = 1000;

    /** Bytes of content that one read gives, or one entry where that is larger: what a reader's memory must bear. */
    int MAX_PAGE_BYTES = 8 << 20;

    /** The log's name, a URL without its scheme. */
    String origin();

    /**
     * Appends, durably, or says why not; each subscription is one sending of the command.
     *
     * <p>A failure means that the answer was lost and the entry may stand or not. A command with a key may then be sent
     * again; one without may be appended twice by that.
     *
     * <p>Who sends many waits for answers so that no more than 256 of them are under way: a full queue turns everyone
     * away.
     */
    Uni<Outcome> append(Append append);

    /**
     * Appends what tells of a redaction and removes the part, both or neither; any other outcome than appended removes
     * nothing. Fails where the part is not there, or where what tells of it is not of the entry's stream.
     */
    Uni<Outcome> redact(Redaction redaction);

    /**
     * The entries from a position on. As from every read, at most {@code limit} come, fewer where they are large
     * together, and none only where there are none.
     */
    Uni<List<Entry>> read(long from, int limit);

    /** The entries of a stream from a version on. */
    Uni<List<Entry>> readStream(String stream, long fromVersion, int limit);

    /** The entries below a position, the last first. */
    Uni<List<Entry>> readBackwards(long before, int limit);

    /**
     * The entries from a position to before another, as far as there are any: pages as {@link #read} gives them, each
     * read when it is asked for and none of them empty.
     *
     * <p>Fails with {@link BrokenLogException} where a position is missing.
     */
    default Multi<List<Entry>> readRange(long from, long until) {
        if (from >= until) {
            return Multi.createFrom().empty();
        }
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicLong(from), next -> page(next, until))
                .whilst(page -> !page.isEmpty() && page.getLast().position() + 1 < until)
                .select()
                .where(page -> !page.isEmpty());
    }

    private Uni<List<Entry>> page(AtomicLong next, long until) {
        int limit = (int) Math.min(MAX_PAGE, until - next.get());
        return read(next.get(), limit).invoke(page -> {
            for (var entry : page) {
                long due = next.getAndIncrement();
                if (entry.position() != due) {
                    throw new BrokenLogException(origin(), due, entry.position());
                }
            }
        });
    }

    /** Number of entries; the position of the next one. */
    Uni<Long> size();

    /**
     * The entries after a position, in order and without end. A page is read when it is asked for; before the end is
     * reached, while the one before is handled. A batch without entries tells that only the completion moved. While the
     * log cannot be reached the stream waits.
     *
     * <p>Fails with {@link ForkedLogException} where the log is not the one the follower knows, and with
     * {@link BrokenLogException} where a position is missing.
     */
    Multi<LogBatch> follow(FollowFrom from);
}
