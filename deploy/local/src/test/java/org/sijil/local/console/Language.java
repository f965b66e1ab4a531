package org.sijil.local.console;

import java.util.Locale;

/** What the console speaks. */
enum Language {
    AR,
    EN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
