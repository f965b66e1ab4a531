package org.sijil.query;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Rows that stand, and what a batch of entries makes of them: a row that takes another's place closes it. Rows may be
 * opened and closed within one batch; nothing is written before {@link #write}.
 */
public final class Succession<K extends Comparable<K>, R extends KnownSpan> {
    private final Function<R, K> place;
    private final NavigableMap<K, R> standing = new TreeMap<>();
    private final List<R> read;
    private final List<R> opened = new ArrayList<>();

    /** @param read rows not closed, as the database has them */
    public Succession(Collection<R> read, Function<R, K> place) {
        this.place = place;
        this.read = List.copyOf(read);
        read.forEach(row -> standing.put(place.apply(row), row));
    }

    public NavigableMap<K, R> standing() {
        return Collections.unmodifiableNavigableMap(standing);
    }

    /** From its {@code knownFrom} on the row stands in its place. */
    public void open(R row) {
        close(place.apply(row), row.knownFrom);
        standing.put(place.apply(row), row);
        opened.add(row);
    }

    /** From this size of the log on nothing stands there. */
    public void close(K where, long known) {
        var before = standing.remove(where);
        if (before != null) {
            before.knownTo = known;
        }
    }

    /** Closes before it opens: two rows never stand in one place, not even within the transaction. */
    public Uni<Void> write(StatelessSession session, BulkTable<R> table) {
        var closed = read.stream().filter(row -> row.knownTo != null).toList();
        return table.update(session, "known_to", closed).chain(() -> table.insert(session, opened));
    }
}
