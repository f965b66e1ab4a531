package org.sijil.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts without control characters, in Unicode's composed form (NFC) unless somebody is quoted; lengths count
 * characters.
 */
public final class Texts {
    private static final int LONGEST_URL = 2000;
    private static final Set<String> WEB = Set.of("http", "https");

    private static final String LAYOUT = "\n\t";

    private static final String ID_FORM = "[A-Za-z0-9][A-Za-z0-9._~-]{0,79}";

    public static final Shape<String> ID = form(ID_FORM, "an id of 1 to 80 letters (A–Z, a–z), digits and . _ ~ -");
    public static final Shape<String> LANGUAGE =
            form("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}", "a language tag such as ar or en-GB");
    public static final Shape<String> SCHEME =
            form("[A-Za-z][A-Za-z0-9_-]{0,39}", "a short name such as pcode or geonames");
    public static final Shape<String> SHA256 = form("[0-9a-f]{64}", "a SHA-256 of 64 lower-case hexadecimal digits");
    public static final Shape<String> COLOR = form("#[0-9A-Fa-f]{6}", "a color such as #0072b2");
    public static final Shape<String> MEDIA_TYPE =
            form("[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}", "a media type such as video/mp4");
    public static final Shape<String> URL = new Shape<>(() -> "", Texts::url);

    private Texts() {}

    public static Shape<String> exactly(String text) {
        return form(Pattern.quote(text), '"' + text + '"');
    }

    public static boolean isId(String text) {
        return text.matches(ID_FORM);
    }

    /** A name or a label: one line. */
    public static Shape<String> line(int longest) {
        return new Shape<>(() -> "", (node, spot) -> text(node, spot, longest, ""));
    }

    /** Prose: may be broken into lines and indented. */
    public static Shape<String> prose(int longest) {
        return new Shape<>(() -> "", (node, spot) -> text(node, spot, longest, LAYOUT));
    }

    /** Prose in another's words: kept to the code unit, for offsets and hashes count them (claims.md, "never altered"). */
    public static Shape<String> quoted(int longest) {
        return new Shape<>(() -> "", (node, spot) -> uncomposed(node, spot, longest, LAYOUT));
    }

    private static Shape<String> form(String pattern, String described) {
        var form = Pattern.compile(pattern);
        return new Shape<>(() -> "", (node, spot) -> {
            if (!node.isTextual() || !form.matcher(node.textValue()).matches()) {
                spot.note(Found.expected(described, node));
                return null;
            }
            return node.textValue();
        });
    }

    private static @Nullable String text(JsonNode node, Spot spot, int longest, String controls) {
        var text = uncomposed(node, spot, longest, controls);
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static @Nullable String uncomposed(JsonNode node, Spot spot, int longest, String controls) {
        if (!node.isTextual()) {
            spot.note(Found.expected("a text", node));
            return null;
        }
        var text = node.textValue();
        if (text.isBlank()) {
            spot.note("blank; where there is nothing to say, an optional field is left out");
            return null;
        }
        int bad = text.codePoints()
                .filter(c -> isBroken(c) || (Character.isISOControl(c) && controls.indexOf(c) < 0))
                .findFirst()
                .orElse(-1);
        if (bad >= 0) {
            spot.note((isBroken(bad) ? "half a surrogate pair" : "a control character")
                    + " (U+%04X) is not text".formatted(bad));
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            spot.note("%d characters; at most %d are taken".formatted(length, longest));
            return null;
        }
        return text;
    }

    private static boolean isBroken(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Only what a browser may follow without harm. */
    private static @Nullable String url(JsonNode node, Spot spot) {
        var text = text(node, spot, LONGEST_URL, "");
        if (text == null) {
            return null;
        }
        try {
            var uri = new URI(text);
            if (uri.getScheme() != null && WEB.contains(uri.getScheme()) && uri.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException _) {
            // told below
        }
        spot.note(Found.expected("a URL that begins with https:// or http://", node));
        return null;
    }
}
