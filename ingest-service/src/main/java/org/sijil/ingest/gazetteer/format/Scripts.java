package org.sijil.ingest.gazetteer.format;

import java.lang.Character.UnicodeScript;

/** Tells languages apart where a file mixes names of several without saying which is which. */
final class Scripts {
    private Scripts() {}

    /** {@code ar} of Arabic letters, {@code en} of Latin ones, else {@code und}: taken by the first letter. */
    static String language(String name) {
        var script = name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.UNKNOWN);
        return script == UnicodeScript.ARABIC ? "ar" : script == UnicodeScript.LATIN ? "en" : "und";
    }
}
