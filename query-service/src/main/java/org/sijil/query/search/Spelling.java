package org.sijil.query.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings spellings together. What is stored to be searched and what is searched for go through the same keys; nothing
 * of this is done in SQL, where mixed directions of writing go wrong silently.
 */
public final class Spelling {
    /** Tatweel, vowel marks, and characters that only direct how a text is laid out. */
    private static final Pattern IDLE = Pattern.compile(
            "[\\u0640\\u064B-\\u065F\\u0670\\u200B-\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final String WRITTEN = "أإآٱىةؤئکیگ";
    private static final String ALIKE = "اااايهويكيك";

    private static final Pattern ARABIC_ARTICLE = Pattern.compile("^[وف]?(?:بال|كال|ال|لل)(?=\\p{L}{3})");

    private static final Pattern APOSTROPHES = Pattern.compile("[ʿʾ'`’‘]");
    private static final Pattern LATIN_ARTICLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:al|el|ad|ash|as|at|an|ar|az)-(?=\\p{L})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");
    private static final Pattern LATIN_END = Pattern.compile("(?<=[a-z]{2})(?:eh|ah|a|e)$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** The same letters however they were typed. */
    static String fold(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder();
        IDLE.matcher(plain).replaceAll("").codePoints().forEach(letter -> folded.appendCodePoint(fold(letter)));
        return folded.toString();
    }

    private static int fold(int letter) {
        int alike = WRITTEN.indexOf(letter);
        if (alike >= 0) {
            return ALIKE.charAt(alike);
        }
        return Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter;
    }

    /** A key for each word, each once: without article, and one for the ways in which Latin writes Arabic. */
    public static List<String> keys(String text) {
        var joined = LATIN_ARTICLE
                .matcher(APOSTROPHES.matcher(fold(text)).replaceAll(""))
                .replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(joined))
                .map(Spelling::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private static String key(String word) {
        var bare = ARABIC_ARTICLE.matcher(word).replaceFirst("");
        var latin =
                MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD)).replaceAll("");
        var vowels = latin.replace("ou", "u").replace("ee", "i");
        return LATIN_END.matcher(DOUBLED.matcher(vowels).replaceAll("$1")).replaceFirst("a");
    }
}
