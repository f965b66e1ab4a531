package org.sijil.testkit.quarkus;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A test resource: an issuer with a fresh key that the application under test trusts, and a pseudonym key. The signing
 * key goes through the application's configuration, because the test runs in another class loader than this resource.
 */
public final class Tokens implements QuarkusTestResourceLifecycleManager {
    public static final String ISSUER = "https://issuer.test";
    public static final String AUDIENCE = "sijil";

    private static final String ALGORITHM = "test.tokens.algorithm";
    private static final String SIGNING_KEY = "test.tokens.key";

    private SignatureAlgorithm algorithm = SignatureAlgorithm.ES256;

    /** @param arguments {@code algorithm}: ES256 where absent, RS256 or EDDSA */
    @Override
    public void init(Map<String, String> arguments) {
        algorithm = SignatureAlgorithm.valueOf(arguments.getOrDefault("algorithm", "ES256"));
    }

    @Override
    public Map<String, String> start() {
        try {
            var generator = KeyPairGenerator.getInstance(keyType(algorithm));
            if (algorithm == SignatureAlgorithm.ES256) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            var pair = generator.generateKeyPair();
            var pseudonymKey = Files.createTempFile("pseudonym", ".key");
            pseudonymKey.toFile().deleteOnExit();
            Files.write(pseudonymKey, new byte[32]);
            var base64 = Base64.getEncoder();
            return Map.of(
                    "mp.jwt.verify.publickey",
                    "-----BEGIN PUBLIC KEY-----\n"
                            + base64.encodeToString(pair.getPublic().getEncoded())
                            + "\n-----END PUBLIC KEY-----",
                    "mp.jwt.verify.publickey.algorithm",
                    algorithm.name(),
                    "mp.jwt.verify.issuer",
                    ISSUER,
                    "mp.jwt.verify.audiences",
                    AUDIENCE,
                    "sijil.pseudonym-key",
                    pseudonymKey.toString(),
                    ALGORITHM,
                    algorithm.name(),
                    SIGNING_KEY,
                    base64.encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}

    /** A token of this role, good for an hour. */
    public static String of(String role) {
        return sign(claims(role));
    }

    /** What a token of this role says, to be changed before it is signed. */
    public static JwtClaimsBuilder claims(String role) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("a-" + role)
                .upn("a-" + role)
                .groups(role)
                .expiresIn(Duration.ofHours(1));
    }

    public static String sign(JwtClaimsBuilder claims) {
        var config = ConfigProvider.getConfig();
        var algorithm = SignatureAlgorithm.valueOf(config.getValue(ALGORITHM, String.class));
        var key = Base64.getDecoder().decode(config.getValue(SIGNING_KEY, String.class));
        try {
            return claims.jws()
                    .algorithm(algorithm)
                    .sign(KeyFactory.getInstance(keyType(algorithm)).generatePrivate(new PKCS8EncodedKeySpec(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keyType(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case RS256 -> "RSA";
            case EDDSA -> "Ed25519";
            default -> "EC";
        };
    }
}
