package org.sijil.query.controllog;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.sijil.query.Succession;
import org.sijil.query.control.ControlView;

/**
 * The timelines of some areas as they stand, and what revisions make of them. Those that were revised are remembered, as
 * far as there is room: when they are revised again nothing has to be looked up. Not thread-safe.
 */
final class StandingControl {
    private record Place(int area, Instant validFrom) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::area).thenComparing(Place::validFrom);

        static Place of(ControlView row) {
            return new Place(row.area, row.validFrom);
        }

        static Place beginning(int area) {
            return new Place(area, Instant.MIN);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final Succession<Place, ControlView> rows = new Succession<>(Place::of);
    private final int room;
    /** Of the rows that stand in them, at most those that a batch touches are in memory. */
    private final Set<Integer> forgotten = new HashSet<>();

    private StandingControl(int room) {
        this.room = room;
    }

    /** For one batch. */
    static StandingControl lookedUp() {
        return new StandingControl(0);
    }

    /**
     * For models that are empty.
     *
     * @param room for so many rows
     */
    static StandingControl remembered(int room) {
        return new StandingControl(room);
    }

    boolean remembers(int area) {
        return room > 0 && !forgotten.contains(area);
    }

    /** @param read of each revision of an area that is not remembered the rows that stand and begin in its stretch, and the last before it */
    void read(Collection<ControlView> read) {
        read.forEach(rows::stands);
    }

    /**
     * Between {@code from} and {@code to} the segments now stand, elsewhere what stood (fold.md §7). A row that says what
     * a segment says stays: for the most part a revision tells much again that has not changed.
     */
    void revise(int area, Told told) {
        var revision = told.revised();
        var from = new Place(area, revision.from());
        var to = new Place(area, revision.to() == null ? Instant.MAX : revision.to());
        var news = new TreeMap<Place, ControlView>();
        segments(area, told).forEach(row -> news.put(Place.of(row), row));

        List.copyOf(rows.standing().subMap(from, to).values()).forEach(row -> {
            var now = news.get(Place.of(row));
            if (now != null && now.saysTheSame(row)) {
                news.remove(Place.of(row));
            } else {
                rows.close(Place.of(row), revision.known());
            }
        });
        var before = rows.standing().lowerEntry(from);
        if (before != null && before.getKey().area() == area) {
            var segments = revision.segments();
            lasts(
                    before.getValue(),
                    segments.isEmpty() ? revision.to() : segments.getFirst().from(),
                    revision.known());
        }
        news.values().forEach(rows::open);
    }

    private static List<ControlView> segments(int area, Told told) {
        var revision = told.revised();
        var segments = revision.segments();
        return IntStream.range(0, segments.size())
                .mapToObj(i -> ControlView.of(
                        area,
                        segments.get(i).from(),
                        i + 1 < segments.size() ? segments.get(i + 1).from() : revision.to(),
                        revision.known(),
                        segments.get(i).state(),
                        told.states().get(i)))
                .toList();
    }

    /** The state before the revised stretch lasts until what follows it now. */
    private void lasts(ControlView row, @Nullable Instant until, long known) {
        if (!Objects.equals(row.validTo, until)) {
            rows.open(row.lasting(until, known));
        }
    }

    Uni<Void> write(StatelessSession session) {
        return rows.write(session, ControlView.TABLE).invoke(this::makeRoom);
    }

    /** Areas were numbered as they were first told of: those that were met late are revised least. */
    private void makeRoom() {
        forgotten.forEach(this::forget);
        while (rows.standing().size() > room) {
            int area = rows.standing().lastKey().area();
            forgotten.add(area);
            forget(area);
        }
    }

    private void forget(int area) {
        rows.forget(Place.beginning(area), Place.beginning(area + 1));
    }
}
