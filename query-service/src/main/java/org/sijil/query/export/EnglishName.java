package org.sijil.query.export;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Names;

/** What an actor, source or area is called among those who code events in English. */
final class EnglishName {
    private EnglishName() {}

    /** @return another name where there is no English one; the id where none may be told */
    static String of(String id, @Nullable Names names) {
        if (names == null || names.byLanguage().isEmpty()) {
            return id;
        }
        var english = names.byLanguage().get("en");
        return english == null ? names.byLanguage().firstEntry().getValue() : english;
    }
}
