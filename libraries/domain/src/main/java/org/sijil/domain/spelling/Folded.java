package org.sijil.domain.spelling;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A text without what writers of Arabic and of Latin letters leave to taste: vowel marks, tatweel, the seats of hamza,
 * the dots of final ya and ta marbuta, Persian letters, the shapes and digits of another script, case.
 *
 * <p>Folding what is folded changes nothing.
 */
public final class Folded {
    private final String text;
    private final int[] offsets;

    private Folded(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    public static Folded of(String original) {
        var text = new StringBuilder(original.length());
        var offsets = new int[original.length() + 1];
        for (int start = 0, end; start < original.length(); start = end) {
            end = endOfUnit(original, start);
            var letters = fold(original.substring(start, end));
            if (text.length() + letters.length() >= offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * (text.length() + letters.length()));
            }
            Arrays.fill(offsets, text.length(), text.length() + letters.length(), start);
            text.append(letters);
        }
        offsets = Arrays.copyOf(offsets, text.length() + 1);
        offsets[text.length()] = original.length();
        return new Folded(text.toString(), offsets);
    }

    public String text() {
        return text;
    }

    /**
     * @param index of a UTF-16 unit of the folded text, or its length
     * @return where in the original, in UTF-16 units, the letter begins that it came from; at the length, the end
     */
    public int original(int index) {
        return offsets[index];
    }

    /** What has to be folded together: a letter with its marks, and what would compose with it. */
    private static int endOfUnit(String original, int start) {
        int end = start + Character.charCount(original.codePointAt(start));
        while (end < original.length()) {
            int letter = original.codePointAt(end);
            int next = end + Character.charCount(letter);
            if (!isMark(letter) && !isDropped(letter) && isApart(original, start, end, next)) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isApart(String original, int start, int middle, int end) {
        return isSimple(original.charAt(middle))
                || fold(original.substring(start, end))
                        .equals(fold(original.substring(start, middle)) + fold(original.substring(middle, end)));
    }

    /** A character of ASCII or of written Arabic: in normal form, and never one with the letter before it. */
    private static boolean isSimple(char letter) {
        return letter < 0x80 || (letter >= 0x621 && letter <= 0x64A);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String fold(String unit) {
        if (unit.length() == 1 && isSimple(unit.charAt(0)) && !isDropped(unit.charAt(0))) {
            return Character.toString(fold(Character.toLowerCase(unit.charAt(0))));
        }
        var lower = normal(unit).toLowerCase(Locale.ROOT);
        var kept = lower.codePoints().filter(letter -> !isDropped(letter));
        var letters = normal(string(kept)).codePoints().map(Folded::fold);
        return string(letters);
    }

    private static String string(IntStream letters) {
        return letters.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Tatweel, vowel marks, and format characters, which are seen only in what they do to others. */
    private static boolean isDropped(int letter) {
        return letter == 0x640
                || (letter >= 0x64B && letter <= 0x65F)
                || letter == 0x670
                || (letter >= 0x200B && letter <= 0x200F)
                || letter == 0x61C
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2066 && letter <= 0x2069)
                || letter == 0xFEFF;
    }

    private static int fold(int letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ئ', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ک', 'گ' -> 'ك';
            default ->
                Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER
                        ? '0' + Character.digit(letter, 10)
                        : letter;
        };
    }
}
