package org.sijil.kit.security;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a minute which tokens were verified: a client sends the same one with every request, and its signature
 * costs more than all else that a claim takes. A key that is withdrawn is trusted for that minute longer, an expired
 * token never.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
abstract class VerifiedTokens implements JWTParser {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final JWTParser parser;
    private final IssuerKeys issuer;
    private final Map<String, Verified> verified = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> longestUnused) {
            return size() > MOST;
        }
    };

    private record Verified(JsonWebToken token, Instant until) {}

    @Inject
    VerifiedTokens(@Any @Delegate JWTParser parser, IssuerKeys issuer) {
        this.parser = parser;
        this.issuer = issuer;
    }

    @Override
    public JsonWebToken parse(String text) throws ParseException {
        var now = Instant.now();
        var known = find(text);
        if (known != null && now.isBefore(known.until)) {
            return known.token;
        }
        var token = issuer.areRemote() ? parser.verify(text, issuer.find(text)) : parser.parse(text);
        var expiry = Instant.ofEpochSecond(token.getExpirationTime());
        var forgotten = now.plus(REMEMBERED);
        keep(text, new Verified(token, expiry.isBefore(forgotten) ? expiry : forgotten));
        return token;
    }

    private @Nullable Verified find(String text) {
        synchronized (verified) {
            return verified.get(text);
        }
    }

    private void keep(String text, Verified token) {
        synchronized (verified) {
            verified.put(text, token);
        }
    }
}
