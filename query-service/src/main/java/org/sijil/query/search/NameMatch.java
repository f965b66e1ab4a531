package org.sijil.query.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a thing was found by its name.
 *
 * @param name the name or alias that fits best, as it was given
 */
public record NameMatch(By by, String name, String lang) {
    @Schema(
            description =
                    "EXACT: the name itself, but for marks and letters that writers choose freely; KEY: but for"
                            + " articles and transliteration; BEGINNING: of the name or of one of its words; SIMILAR: most of it")
    public enum By {
        EXACT,
        KEY,
        BEGINNING,
        SIMILAR
    }
}
