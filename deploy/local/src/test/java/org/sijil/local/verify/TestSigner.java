package org.sijil.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Signs checkpoints of one origin by a key of its own. */
record TestSigner(String origin, KeyPair keys) {
    static TestSigner of(String origin) {
        try {
            return new TestSigner(
                    origin, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String keyName() {
        return origin + "+" + HexFormat.of().formatHex(id());
    }

    String verifierKey() {
        return keyName() + "+" + base64(typedKey());
    }

    String checkpoint(List<byte[]> leaves) {
        return sign(origin + "\n" + leaves.size() + "\n" + base64(Rfc9162.root(leaves)) + "\n");
    }

    String sign(String text) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(keys.getPrivate());
            ed25519.update(text.getBytes(UTF_8));
            var signature = ByteBuffer.allocate(68).put(id()).put(ed25519.sign());
            return text + "\n— " + origin + " " + base64(signature.array()) + "\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] id() {
        return Arrays.copyOf(Rfc9162.sha256((origin + "\n").getBytes(UTF_8), typedKey()), 4);
    }

    /** 0x01 stands for Ed25519; the 32 bytes of the key are the end of its X.509 form. */
    private byte[] typedKey() {
        var encoded = keys.getPublic().getEncoded();
        return ByteBuffer.allocate(33)
                .put((byte) 1)
                .put(encoded, encoded.length - 32, 32)
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
