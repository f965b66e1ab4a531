package org.sijil.ingest.gazetteer.format;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of COD-AB that tells of one administrative level, in any of its three generations: {@code adm1_name} with
 * {@code lang}; {@code ADM1_EN}; {@code admin1Name_en}, in shapefiles cut to ten characters.
 *
 * @param level 0 the country
 * @param which what follows: the language, or which of {@code lang}, {@code lang1} … tells it; may be empty
 */
record CodColumn(int level, Meaning meaning, String which) {
    enum Meaning {
        PCODE("pcode?()"),
        NAME_BY_LANG_COLUMN("name([1-3]?)"),
        NAME("(?:name)?_?([a-z]{2})"),
        ALTERNATE("alt(?:name)?[1-9]?_?([a-z]{2})"),
        ROMANISED("ref(?:name)?()");

        private final Pattern pattern;

        Meaning(String ending) {
            this.pattern = Pattern.compile("adm(?:in)?([0-4])_?" + ending);
        }

        private Optional<CodColumn> read(String column) {
            var matcher = pattern.matcher(column);
            return matcher.matches()
                    ? Optional.of(new CodColumn(Integer.parseInt(matcher.group(1)), this, matcher.group(2)))
                    : Optional.empty();
        }
    }

    /** @param column its name in lower case */
    static Optional<CodColumn> of(String column) {
        return Arrays.stream(Meaning.values())
                .flatMap(meaning -> meaning.read(column).stream())
                .findFirst();
    }
}
