package org.sijil.query.changes;

/**
 * Where a change stands among the others.
 *
 * @param id entries of the control log up to and with the last revision: where to resume after it
 * @param tick 0 of that revision itself; counts what time alone changed since, while this process listens
 */
record Place(long id, long tick) implements Comparable<Place> {
    static Place after(long id) {
        return new Place(id, 0);
    }

    boolean isOfTime() {
        return tick > 0;
    }

    @Override
    public int compareTo(Place other) {
        return id == other.id ? Long.compare(tick, other.tick) : Long.compare(id, other.id);
    }
}
