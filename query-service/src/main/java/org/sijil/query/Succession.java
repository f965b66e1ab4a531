package org.sijil.query;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Rows that stand, and what batches of entries make of them: a row that takes another's place closes it. Rows may be
 * opened and closed within one batch; nothing is written before {@link #write}.
 */
public final class Succession<K extends Comparable<K>, R extends KnownSpan> {
    private final Function<R, K> place;
    private final NavigableMap<K, R> standing = new TreeMap<>();
    private final Set<R> opened = new LinkedHashSet<>();
    private final List<R> closed = new ArrayList<>();

    public Succession(Function<R, K> place) {
        this.place = place;
    }

    /** @param read rows not closed, as the database has them */
    public Succession(Collection<R> read, Function<R, K> place) {
        this(place);
        read.forEach(this::stands);
    }

    /** In the database, where it is not closed. */
    public void stands(R row) {
        standing.put(place.apply(row), row);
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
            if (!opened.contains(before)) {
                closed.add(before);
            }
        }
    }

    /** What stands from one place to before another is not to be changed any more, or is to be looked up again. */
    public void forget(K from, K until) {
        standing.subMap(from, until).clear();
    }

    /** Closes before it opens: two rows never stand in one place, not even within the transaction. */
    public Uni<Void> write(StatelessSession session, BulkTable<R> table) {
        return table.update(session, "known_to", closed)
                .chain(() -> table.insert(session, List.copyOf(opened)))
                .invoke(() -> {
                    closed.clear();
                    opened.clear();
                });
    }
}
