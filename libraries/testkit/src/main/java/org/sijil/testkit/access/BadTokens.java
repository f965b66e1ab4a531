package org.sijil.testkit.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.sijil.testkit.quarkus.Tokens;

/** Tokens of a steward that each have one fault, by what it is. */
public final class BadTokens {
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    public static Map<String, String> all() {
        var good = Tokens.of("steward").split("\\.");
        var reader = Tokens.of("reader").split("\\.");
        var pem = ConfigProvider.getConfig().getValue("mp.jwt.verify.publickey", String.class);
        var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("expired", Tokens.sign(Tokens.claims("steward").expiresIn(Duration.ofHours(-1))));
        tokens.put(
                "not yet valid",
                Tokens.sign(Tokens.claims("steward")
                        .claim("nbf", Instant.now().plusSeconds(3600).getEpochSecond())));
        tokens.put("for another audience", Tokens.sign(Tokens.claims("steward").audience("another")));
        tokens.put("by another issuer", Tokens.sign(Tokens.claims("steward").issuer("https://another.test")));
        tokens.put("without a subject", Tokens.sign(Tokens.claims("steward").remove("sub")));
        tokens.put("with the signature of another", reader[0] + "." + good[1] + "." + reader[2]);
        tokens.put("unsigned", header("none") + "." + good[1] + ".");
        tokens.put("signed with the public key as a secret", signed(good[1], pem.getBytes(StandardCharsets.UTF_8)));
        tokens.put("signed with the public key's bytes as a secret", signed(good[1], der));
        tokens.put("no token at all", "nonsense");
        return tokens;
    }

    private static String signed(String claims, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var text = header("HS256") + "." + claims;
            return text + "." + BASE64_URL.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static String header(String algorithm) {
        var json = "{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(algorithm);
        return BASE64_URL.encodeToString(json.getBytes(StandardCharsets.US_ASCII));
    }

    private BadTokens() {}
}
