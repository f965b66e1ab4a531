package org.sijil.verifier.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A hash in the tree: 32 bytes of SHA-256, equal by value. */
public final class Digest {
    public static final int SIZE = 32;

    /** Root of the tree without leaves. */
    public static final Digest EMPTY_TREE = new Digest(sha256().digest());

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param bytes 32 of them */
    public static Digest of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("%d bytes, not %d".formatted(bytes.length, SIZE));
        }
        return new Digest(bytes.clone());
    }

    /** Of an entry's header, as it was stored. */
    public static Digest leaf(String header) {
        return leaf(header.getBytes(StandardCharsets.UTF_8));
    }

    static Digest leaf(byte[] entry) {
        var sha256 = sha256();
        sha256.update(LEAF);
        return new Digest(sha256.digest(entry));
    }

    static Digest node(Digest left, Digest right) {
        var sha256 = sha256();
        sha256.update(NODE);
        sha256.update(left.bytes);
        return new Digest(sha256.digest(right.bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Lower-case hex, as the API tells hashes. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
