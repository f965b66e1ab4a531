package org.sijil.domain.register;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a thing is called, by language tag, and what else an area is called. Words: they may be redacted. */
public record Names(SortedMap<String, String> byLanguage, List<Alias> aliases) {
    public static final Names NONE = new Names(Collections.emptySortedMap(), List.of());

    public Names {
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
        aliases = List.copyOf(aliases);
    }
}
