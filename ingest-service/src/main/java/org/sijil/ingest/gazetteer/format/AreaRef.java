package org.sijil.ingest.gazetteer.format;

import java.util.List;

/**
 * An area as a file names it: it is the one that has one of these codes, or else the one with this id.
 *
 * @param knownBy none where the file has the areas' own ids
 */
public record AreaRef(String id, List<Code> knownBy) {
    /** An area's id in another gazetteer. */
    public record Code(String scheme, String value) {}

    public AreaRef {
        knownBy = List.copyOf(knownBy);
    }

    static AreaRef ofId(String id) {
        return new AreaRef(id, List.of());
    }
}
