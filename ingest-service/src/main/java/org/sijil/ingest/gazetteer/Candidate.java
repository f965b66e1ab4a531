package org.sijil.ingest.gazetteer;

import org.jspecify.annotations.Nullable;
import org.sijil.ingest.gazetteer.format.Row.Place;

/**
 * A row and the area that it is of.
 *
 * @param id of the area, recorded or new
 * @param parent id, null where the row names none
 */
record Candidate(Place place, String id, @Nullable String parent) {
    /**
     * Whether the file knows the area by a code only, so that what is recorded goes before what it says. A file with the
     * areas' own ids is their gazetteer, and what it says goes before what is recorded.
     */
    boolean onlyAdds() {
        return !id.equals(place.area().id());
    }
}
