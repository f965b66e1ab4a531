package org.sijil.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The two hashes of log.md, in lower-case hex. A first byte keeps one from ever being the other. */
final class Sha256 {
    private static final byte LEAF = 0x00;
    private static final byte PART = 0x02;

    private Sha256() {}

    static String leaf(String header) {
        return hash(LEAF, new byte[0], header);
    }

    static String commitment(byte[] salt, String bytes) {
        return hash(PART, salt, bytes);
    }

    private static String hash(byte domain, byte[] salt, String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(domain);
            sha256.update(salt);
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
