package org.sijil.domain.register;

import org.jspecify.annotations.Nullable;

/** The report's own words and where they were found; {@code sha256} of the text or file, lower-case hex. */
public record ReportWords(
        @Nullable String url,
        @Nullable String title,
        @Nullable String text,
        @Nullable String sha256) {
    public static final ReportWords NONE = new ReportWords(null, null, null, null);
}
