package org.sijil.domain.spelling;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the spellings of one name have in common, in Arabic without article and the letters that are written together
 * with it, in Latin letters without what transliterations differ in. Two names with one key may be the same, never must.
 */
public final class SpellingKey {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}ʿʾʼ'`’‘]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** و and ف, which are written with the next word, and the article in all its joined forms. */
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("^[وف]?(?:ال|بال|كال|لل)(?=\\p{L}{3})");

    /** The article as it is heard before the letters that it takes the sound of. */
    private static final Set<String> LATIN_ARTICLES = Set.of("al", "el", "ad", "ash", "as", "at", "an", "ar", "az");

    private static final Pattern FINAL_A = Pattern.compile("(?<=\\p{L}{2})(?:eh|ah|a|e)$");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");

    private SpellingKey() {}

    /** @return the name's {@link #words} with a space between them; empty where it has no letter and no digit */
    public static String of(String name) {
        return String.join(" ", words(name));
    }

    /** The key of each word of a text, in order. */
    public static List<String> words(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(Folded.of(text).text(), Normalizer.Form.NFKD))
                .replaceAll("");
        var words = Arrays.stream(BETWEEN_WORDS.split(bare))
                .filter(word -> !word.isEmpty())
                .toList();
        return IntStream.range(0, words.size())
                .filter(at -> at == words.size() - 1 || !LATIN_ARTICLES.contains(words.get(at)))
                .mapToObj(at -> wordKey(words.get(at)))
                .toList();
    }

    private static String wordKey(String word) {
        if (Character.UnicodeScript.of(word.codePointAt(0)) != Character.UnicodeScript.LATIN) {
            return ARABIC_ARTICLE.matcher(word).replaceFirst("");
        }
        var vowels = word.replace("ou", "u").replace("ee", "i");
        return DOUBLED.matcher(FINAL_A.matcher(vowels).replaceFirst("a")).replaceAll("$1");
    }
}
