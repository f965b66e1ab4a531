package org.sijil.store.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.sijil.store.Hash;

/** Signs texts by Ed25519 as c2sp.org/signed-note has it: the same text and key always give the same bytes. */
public final class NoteSigner {
    private static final byte ED25519 = 0x01;
    private static final int KEY_ID = 4;

    private final String name;
    private final PrivateKey key;
    private final byte[] typedPublicKey;
    private final byte[] keyId;

    private NoteSigner(String name, PrivateKey key, byte[] publicKey) {
        this.name = name;
        this.key = key;
        this.typedPublicKey = ByteBuffer.allocate(1 + publicKey.length)
                .put(ED25519)
                .put(publicKey)
                .array();
        var named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        this.keyId = Arrays.copyOf(Hash.sha256(named, typedPublicKey).toArray(), KEY_ID);
    }

    /**
     * @param name of the key, by custom the log's origin: not empty, without spaces and {@code +}
     * @param seed the private key of RFC 8032, 32 bytes
     */
    public static NoteSigner of(String name, byte[] seed) {
        if (name.isEmpty() || name.codePoints().anyMatch(NoteSigner::isForbidden)) {
            throw new IllegalArgumentException("a key's name has no spaces and no plus: '%s'".formatted(name));
        }
        var pair = Ed25519Seed.keyPair(seed);
        return new NoteSigner(name, pair.getPrivate(), Ed25519Seed.publicKey(pair));
    }

    private static boolean isForbidden(int character) {
        return character == '+'
                || Character.isISOControl(character)
                || Character.isSpaceChar(character)
                || Character.isWhitespace(character);
    }

    /** What those who check the signatures have to be given once, on a way that they trust. */
    public String verifierKey() {
        return "%s+%s+%s".formatted(name, HexFormat.of().formatHex(keyId), base64(typedPublicKey));
    }

    /**
     * @param text lines, each with its end
     * @return the text, a blank line and the signature
     */
    public String sign(String text) {
        if (!text.endsWith("\n") || text.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new IllegalArgumentException("a note is lines of text");
        }
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            var signature = ed25519.sign();
            var identified = ByteBuffer.allocate(KEY_ID + signature.length)
                    .put(keyId)
                    .put(signature)
                    .array();
            return text + "\n— " + name + " " + base64(identified) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs by Ed25519", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
