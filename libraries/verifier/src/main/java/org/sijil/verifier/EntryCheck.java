package org.sijil.verifier;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.format.ClaimLogFormat;
import org.sijil.format.MalformedEntry;
import org.sijil.verifier.ServedEntry.NotAnEntry;
import org.sijil.verifier.ServedPart.Present;
import org.sijil.verifier.ServedPart.Redacted;
import org.sijil.verifier.ServedPart.Withheld;
import org.sijil.verifier.proof.Digest;
import org.sijil.verifier.proof.GrowingTree;
import org.sijil.verifier.proof.TreeHead;

/**
 * Checks a log from its beginning, entry by entry, as {@code GET …/log/entries} serves it. It finds what was changed or
 * left out; that nothing is missing at the end only a checkpoint can tell. After a fault nothing more can be said.
 */
public final class EntryCheck {
    private final Map<String, StreamEnd> streams = new HashMap<>();
    private final SortedMap<Long, Removal> unexplained = new TreeMap<>();
    private final GrowingTree tree = new GrowingTree();
    private final Consumer<Digest> leaves;
    private Instant clock = Instant.MIN;
    private long size;
    private long redacted;
    private long withheld;

    public EntryCheck() {
        this(_ -> {});
    }

    /** @param leaves told each leaf that stands, in order */
    EntryCheck(Consumer<Digest> leaves) {
        this.leaves = leaves;
    }

    private record StreamEnd(long version, long position) {
        static final StreamEnd NONE = new StreamEnd(-1, -1);
    }

    /** Words gone from an entry of {@code stream}, as the entry at {@code by} is said to tell. */
    private record Removal(String stream, long by) {}

    /** @param line one line of the answer */
    public Checked next(String line) {
        try {
            return next(ServedEntry.parse(line));
        } catch (NotAnEntry e) {
            return new Fault.Unreadable(size, String.valueOf(e.getMessage()));
        }
    }

    public Checked next(ServedEntry served) {
        try {
            var header = Header.parse(served.header());
            if (header == null) {
                return new Fault.MalformedHeader(size);
            }
            var misplaced = misplaced(header);
            if (misplaced != null) {
                return misplaced;
            }
            var leaf = Digest.leaf(served.header());
            var checked = Integrity.of(served, header, leaf);
            if (checked instanceof CheckedEntry entry) {
                take(entry, header, served.parts().getLast());
                tree.append(leaf);
                leaves.accept(leaf);
            }
            return checked;
        } catch (MalformedEntry e) {
            return new Fault.Unreadable(size, String.valueOf(e.getMessage()));
        }
    }

    /** How many entries stand. */
    public long size() {
        return size;
    }

    /** How many of them had words that are removed. */
    public long redacted() {
        return redacted;
    }

    /** How many of them have words that are kept from this reader. */
    public long withheld() {
        return withheld;
    }

    /** Are words gone of which only an entry not seen yet can tell why? */
    boolean awaitsRedaction() {
        return !unexplained.isEmpty() && unexplained.firstEntry().getValue().by() >= size;
    }

    /** The tree that the entries which stand lead to; a checkpoint of this size has to have the same root. */
    public TreeHead head() {
        return tree.head();
    }

    /** At the end of the log: whatever words are gone, a redaction in the same stream has to say so. */
    public @Nullable Fault end() {
        if (unexplained.isEmpty()) {
            return null;
        }
        var first = unexplained.firstEntry();
        return new Fault.NotRedacted(first.getKey(), first.getValue().by());
    }

    private @Nullable Fault misplaced(Header header) {
        var before = streams.getOrDefault(header.stream(), StreamEnd.NONE);
        if (header.position() != size) {
            return new Fault.OutOfPlace(size, header.position());
        }
        if (header.version() != before.version() + 1) {
            return new Fault.WrongVersion(size, before.version() + 1, header.version());
        }
        if (header.previous() != before.position()) {
            return new Fault.BrokenChain(size, before.position(), header.previous());
        }
        return header.recordedAt() != null && header.recordedAt().isBefore(clock) ? new Fault.TimeRunsBack(size) : null;
    }

    private void take(CheckedEntry entry, Header header, ServedPart last) {
        switch (last) {
            case Redacted gone -> {
                redacted++;
                unexplained.put(size, new Removal(header.stream(), gone.by()));
            }
            case Withheld _ -> withheld++;
            case Present _ -> {}
        }
        if (entry.type().equals(ClaimLogFormat.ENTRY_REDACTED)
                && ClaimLogFormat.read(entry.type(), entry.facts(), null) instanceof EntryRedacted redaction) {
            unexplained.remove(redaction.position(), new Removal(header.stream(), size));
        }
        if (header.recordedAt() != null) {
            clock = header.recordedAt();
        }
        streams.put(header.stream(), new StreamEnd(header.version(), size));
        size++;
    }
}
