package org.sijil.ingest.gazetteer.format;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Alias;
import org.sijil.domain.register.Area.Kind;

/** What a file says of one area, or why it cannot be told. */
public sealed interface Row {
    /** Where it begins in the file, from 1. */
    long line();

    /** The area as the file names it; empty where it names none. */
    String name();

    /**
     * What is said; whatever the file is silent about is empty or null.
     *
     * @param kinds those that the file's word for it may mean, the likeliest first; none where it only adds to an area
     * @param geometry GeoJSON in two dimensions
     */
    record Place(
            long line,
            AreaRef area,
            List<Kind> kinds,
            @Nullable AreaRef parent,
            SortedMap<String, String> names,
            List<Alias> aliases,
            @Nullable Spot spot,
            @Nullable String geometry,
            SortedMap<String, String> codes)
            implements Row {
        public Place {
            kinds = List.copyOf(kinds);
            names = Collections.unmodifiableSortedMap(names);
            aliases = List.copyOf(aliases);
            codes = Collections.unmodifiableSortedMap(codes);
        }

        @Override
        public String name() {
            return area.id();
        }
    }

    /** The row cannot be understood; the others can. */
    record Unusable(long line, String name, String reason) implements Row {}
}
