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
        NameMatch match,
        long definition,
        @Nullable Long governorate,
        int shared) {
    /** Where it stands in the order of the list. */
    public Place place() {
        return new Place(match.by().ordinal(), shared, id);
    }
}
