package org.sijil.kit.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who recorded an entry, as the log keeps it for ever: the same person has the same pseudonym everywhere, only the
 * key's holder can tell whose it is, and once the key is destroyed nobody (log.md, Entry). The key is the bytes, 32 or
 * more, of the file {@code sijil.pseudonym-key}.
 */
@ApplicationScoped
public class Pseudonyms {
    private static final String HMAC = "HmacSHA256";
    private static final int LEAST_KEY_BYTES = 32;
    private static final int PSEUDONYM_BYTES = 16;

    private final SecretKeySpec key;

    Pseudonyms(@ConfigProperty(name = "sijil.pseudonym-key") Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (bytes.length < LEAST_KEY_BYTES) {
            throw new IllegalStateException("sijil.pseudonym-key: " + file + " is shorter than 32 bytes");
        }
        key = new SecretKeySpec(bytes, HMAC);
    }

    public String of(JsonWebToken token) {
        return of(token.getIssuer(), token.getSubject());
    }

    String of(String issuer, String subject) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(issuer.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            var digest = mac.doFinal(subject.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, PSEUDONYM_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
