package org.sijil.query.search;

import org.jspecify.annotations.Nullable;

/**
 * A candidate.
 *
 * @param definition  position of the entry
 * @param governorate position of the entry that defines the governorate it lies in; null where it lies in none
 * @param shared      how many pieces the name has in common with what was asked
 */
public record FoundArea(
        String id,
        AreaMatch match,
        long definition,
        @Nullable Long governorate,
        int shared) {
    /** Where it stands in the order of the list. */
    public Place place() {
        return new Place(match.by().ordinal(), shared, id);
    }

    public record Place(int rank, int shared, String id) {
        public static final Place BEFORE_ALL = new Place(-1, 0, "");

        /** What {@link #toString} wrote; throws {@link IllegalArgumentException} for anything else. */
        public static Place parse(String text) {
            var fields = text.split(" ", 3);
            if (fields.length != 3) {
                throw new IllegalArgumentException("not a place: " + text);
            }
            return new Place(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), fields[2]);
        }

        @Override
        public String toString() {
            return rank + " " + shared + " " + id;
        }
    }
}
