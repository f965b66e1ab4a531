package org.sijil.store;

import java.util.random.RandomGenerator;

/**
 * A piece of an entry's content, which the header commits to without holding it. The salt keeps a commitment from being
 * guessed once the content is removed; content that is never removed may go without.
 *
 * @param salt 32 bytes, or none
 */
public record Part(Bytes salt, Bytes content) {
    /** Bytes of content; far above any report, far below what a page of entries may cost a reader. */
    public static final int MAX_CONTENT = 16 << 20;

    private static final int SALT = 32;
    private static final byte[] COMMITMENT = {0x02};

    public Part {
        if (salt.size() != 0 && salt.size() != SALT) {
            throw new IllegalArgumentException("a salt has %d bytes or none, not %d".formatted(SALT, salt.size()));
        }
        if (content.size() > MAX_CONTENT) {
            throw new IllegalArgumentException("a part holds at most %d bytes".formatted(MAX_CONTENT));
        }
    }

    /** @param random for anything that may have to be removed, a {@link java.security.SecureRandom} */
    public static Part salted(Bytes content, RandomGenerator random) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return new Part(Bytes.of(salt), content);
    }

    public static Part unsalted(Bytes content) {
        return new Part(Bytes.EMPTY, content);
    }

    public Hash commitment() {
        return Hash.sha256(COMMITMENT, salt.toArray(), content.toArray());
    }
}
