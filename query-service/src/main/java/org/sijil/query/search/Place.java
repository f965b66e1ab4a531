package org.sijil.query.search;

import java.util.Comparator;

/**
 * Where a candidate stands in the order of a list: by how it was found, then by how much its name has in common with
 * what was asked, then by id.
 */
public record Place(int rank, int shared, String id) implements Comparable<Place> {
    public static final Place BEFORE_ALL = new Place(-1, 0, "");

    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::rank)
            .thenComparing(Place::shared, Comparator.reverseOrder())
            .thenComparing(Place::id);

    /** What {@link #toString} wrote; throws {@link IllegalArgumentException} for anything else. */
    public static Place parse(String text) {
        var fields = text.split(" ", 3);
        if (fields.length != 3) {
            throw new IllegalArgumentException("not a place: " + text);
        }
        return new Place(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), fields[2]);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return rank + " " + shared + " " + id;
    }
}
