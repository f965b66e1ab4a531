package org.sijil.store.tree;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** A seed's key pair. The JDK derives a public key only while it makes a pair, so the seed is given to it as chance. */
final class Ed25519Seed {
    static final int SIZE = 32;

    private Ed25519Seed() {}

    static KeyPair keyPair(byte[] seed) {
        if (seed.length != SIZE) {
            throw new IllegalArgumentException("a seed has %d bytes, not %d".formatted(SIZE, seed.length));
        }
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            var pair = generator.generateKeyPair();
            // A provider that makes something else of its chance would sign under a key that nobody has been given.
            if (!Arrays.equals(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), seed)) {
                throw new IllegalStateException("this Java platform makes no Ed25519 key of a given seed");
            }
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** 32 bytes, as RFC 8032 encodes it: the end of its X.509 form. */
    static byte[] publicKey(KeyPair pair) {
        var encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - SIZE, encoded.length);
    }

    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
