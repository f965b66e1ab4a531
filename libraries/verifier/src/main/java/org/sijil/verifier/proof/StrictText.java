package org.sijil.verifier.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Readings that take one spelling of each value only, and give null for any other. */
final class StrictText {
    /** 18 digits: what is sure to be a long. */
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private StrictText() {}

    static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    static @Nullable Long number(String decimal) {
        return NUMBER.matcher(decimal).matches() ? Long.valueOf(decimal) : null;
    }

    /** With its padding, and with nothing in the bits that the padding leaves over. */
    static byte @Nullable [] base64(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    static @Nullable Digest digest(String base64) {
        var bytes = base64(base64);
        return bytes == null || bytes.length != Digest.SIZE ? null : Digest.of(bytes);
    }
}
