package org.sijil.local.up;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EcKeyUtil;
import org.jose4j.lang.JoseException;
import org.sijil.local.DataFolder;

/**
 * Who may write to a Sijil on one machine: one token a role, the key that hides the names of those who recorded, and
 * those that sign the logs. The private half of the token key is forgotten as soon as it has signed: who deletes {@code tokens.json} gets a new
 * key and new tokens, and the old ones are void. The other keys and PostgreSQL's password are never made twice.
 */
public final class Credentials {
    static final String ISSUER = "https://sijil.local";
    static final String AUDIENCE = "sijil";
    private static final List<String> ROLES = List.of("reader", "contributor", "analyst", "steward", "operator");
    private static final long LIFETIME_SECONDS = 3650L * 24 * 3600;

    private Credentials() {}

    public static void makeMissing(DataFolder folder) throws IOException {
        if (Files.notExists(folder.pseudonymKey())) {
            folder.writeSecret(folder.pseudonymKey(), random());
        }
        if (Files.notExists(folder.password())) {
            folder.writeSecret(folder.password(), password().getBytes(StandardCharsets.US_ASCII));
        }
        for (var service : Service.values()) {
            if (service.log != null && Files.notExists(folder.logKey(service.log))) {
                folder.writeSecret(folder.logKey(service.log), random());
            }
        }
        // The tokens come last: a start that ends before them makes key and tokens anew.
        if (Files.notExists(folder.tokens())) {
            makeTokens(folder);
        }
    }

    /** Hexadecimal, so that it stands in SQL as it is. */
    static String password() {
        return HexFormat.of().formatHex(random());
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static void makeTokens(DataFolder folder) throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var tokens = new LinkedHashMap<String, String>();
            for (var role : ROLES) {
                tokens.put(role, token(role, pair));
            }
            var pem = EcKeyUtil.pemEncode(pair.getPublic());
            folder.writeSecret(folder.tokenKey(), pem.getBytes(StandardCharsets.US_ASCII));
            folder.writeSecret(
                    folder.tokens(),
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(tokens));
        } catch (GeneralSecurityException | JoseException fault) {
            throw new IllegalStateException("this JDK cannot sign ES256", fault);
        }
    }

    private static String token(String role, KeyPair pair) throws JoseException {
        var now = NumericDate.now();
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(role);
        claims.setStringListClaim("groups", role);
        claims.setGeneratedJwtId();
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + LIFETIME_SECONDS));
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKey(pair.getPrivate());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }
}
