package org.sijil.bench.ingest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** Of a steward, who may define and claim, and operator; and the key by which it is known. */
public record Token(String bearer, String publicKey) {
    private static final String ISSUER = "https://sijil.bench";
    private static final String AUDIENCE = "sijil";
    private static final long LIFETIME_SECONDS = 24 * 3600;

    public static Token issue() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        return new Token(sign(pair), pem);
    }

    /** Environment of a service that takes it. */
    public Map<String, String> settings() {
        return Map.of(
                "MP_JWT_VERIFY_PUBLICKEY", publicKey,
                "MP_JWT_VERIFY_ISSUER", ISSUER,
                "MP_JWT_VERIFY_AUDIENCES", AUDIENCE);
    }

    private static String sign(KeyPair pair) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        var claims = """
            {"iss":"%s","aud":"%s","sub":"bench","jti":"bench","groups":["steward","operator"],"iat":%d,"exp":%d}\
            """.formatted(ISSUER, AUDIENCE, now, now + LIFETIME_SECONDS);
        var signed = base64("{\"alg\":\"ES256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
