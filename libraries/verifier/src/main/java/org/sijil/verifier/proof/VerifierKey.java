package org.sijil.verifier.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.sijil.verifier.proof.ProofFault.Format;
import org.sijil.verifier.proof.ProofFault.Malformed;
import org.sijil.verifier.proof.Verdict.Refused;
import org.sijil.verifier.proof.Verdict.Sound;

/**
 * The Ed25519 key of whoever signs, as one is given it once: {@code name+id+base64(0x01 ‖ key)}.
 *
 * @param id eight lower-case hex digits; a reminder of the key, not a proof of it
 */
public record VerifierKey(String name, String id, PublicKey key) {
    private static final Pattern FORM = Pattern.compile("([^+]*)\\+([0-9a-f]{8})\\+(.*)");
    private static final byte ED25519 = 0x01;
    private static final int ED25519_SIZE = 32;

    /** What stands before the 32 bytes in the form that the JDK reads (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public static Verdict<VerifierKey> parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return malformed("parts");
        }
        var name = parts.group(1);
        var typedKey = StrictText.base64(parts.group(3));
        if (!isName(name)) {
            return malformed("name");
        }
        if (typedKey == null || typedKey.length == 0) {
            return malformed("base64");
        }
        var id = id(name, typedKey);
        if (!id.equals(parts.group(2))) {
            return new Refused<>(new ProofFault.WrongKeyId(parts.group(2), id));
        }
        if (typedKey[0] != ED25519) {
            return malformed("type");
        }
        return typedKey.length == 1 + ED25519_SIZE ? ed25519(name, id, typedKey) : malformed("length");
    }

    /** Not empty, no spaces of any script, no plus. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(character -> character == '+'
                                || Character.isISOControl(character)
                                || Character.isSpaceChar(character)
                                || Character.isWhitespace(character));
    }

    /** By which a signature names its key. */
    String fullName() {
        return name + "+" + id;
    }

    boolean signed(String text, byte[] signature) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException _) {
            // So the JDK tells bytes that are no signature by any key.
            return false;
        }
    }

    private static String id(String name, byte[] typedKey) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(typedKey), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Verdict<VerifierKey> ed25519(String name, String id, byte[] typedKey) {
        var encoded = ByteBuffer.allocate(X509.length + ED25519_SIZE).put(X509).put(typedKey, 1, ED25519_SIZE);
        try {
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.array()));
            // Only here does the JDK look whether the bytes are a point of the curve.
            Signature.getInstance("Ed25519").initVerify(key);
            return new Sound<>(new VerifierKey(name, id, key));
        } catch (GeneralSecurityException _) {
            return malformed("no point of the curve");
        }
    }

    private static Verdict<VerifierKey> malformed(String what) {
        return new Refused<>(new Malformed(Format.KEY, what));
    }
}
