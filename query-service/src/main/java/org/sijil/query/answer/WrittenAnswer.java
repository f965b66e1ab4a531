package org.sijil.query.answer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An answer in bytes, and what its tag is made of: an answer that is sent again is not written and hashed again. */
public final class WrittenAnswer implements Paged {
    private final byte[] bytes;
    private final String digest;
    private final @Nullable String next;

    private WrittenAnswer(byte[] bytes, String digest, @Nullable String next) {
        this.bytes = bytes;
        this.digest = digest;
        this.next = next;
    }

    /**
     * @param bytes not copied: nobody may change them any more
     * @param next  cursor of the page after it; null where it is the last, or no page
     */
    public static WrittenAnswer of(byte[] bytes, @Nullable String next) {
        return new WrittenAnswer(bytes, digest(bytes), next);
    }

    public int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** So much of a SHA-256 that no two answers share it. */
    String digest() {
        return digest;
    }

    @Override
    public @Nullable String next() {
        return next;
    }

    private static String digest(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
