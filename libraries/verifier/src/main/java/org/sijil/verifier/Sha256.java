package org.sijil.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a header commits to (log.md), in lower-case hex. The first byte keeps it from ever being a hash of the tree. */
final class Sha256 {
    private static final byte PART = 0x02;

    private Sha256() {}

    static String commitment(byte[] salt, String bytes) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(PART);
            sha256.update(salt);
            return HexFormat.of().formatHex(sha256.digest(bytes.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
