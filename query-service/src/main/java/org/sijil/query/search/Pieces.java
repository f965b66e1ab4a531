package org.sijil.query.search;

import java.util.LinkedHashSet;
import java.util.Set;

/** The pieces of three letters that a key is made of, by which one letter more or less is forgiven. */
final class Pieces {
    private static final int LENGTH = 3;

    private Pieces() {}

    /** Each word begins with two blanks and ends with one, so that beginnings count for more. */
    static Set<String> of(String key) {
        var pieces = new LinkedHashSet<String>();
        for (var word : key.split(" ")) {
            var padded = "  " + word + " ";
            for (int i = 0; i + LENGTH <= padded.length(); i++) {
                pieces.add(padded.substring(i, i + LENGTH));
            }
        }
        return pieces;
    }
}
