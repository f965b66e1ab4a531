package org.sijil.kit.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The keys of an issuer that publishes them as a JWK Set (RFC 7517): at the URL in
 * {@code mp.jwt.verify.publickey.location}, or where the discovery document of the OpenID provider
 * {@code sijil.issuer} says. They are read beside the requests, never by one: at start, every five minutes, and when a
 * token names a key that is not among them, which is refused until they are read; at most once in
 * {@code sijil.issuer.pause}. Where reading fails, those that were read stay.
 */
@ApplicationScoped
class IssuerKeys {
    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final Duration READ_AGAIN = Duration.ofMinutes(5);
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final Optional<String> issuer;
    private final Optional<URI> published;
    private final Duration pause;
    private final JWTAuthContextInfo trusted;
    private final ObjectMapper json;
    private final Vertx vertx;

    private volatile JsonWebKeySet keys = new JsonWebKeySet();
    private volatile long begunAtNanos;

    IssuerKeys(
            @ConfigProperty(name = "sijil.issuer") Optional<String> issuer,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> location,
            @ConfigProperty(name = "sijil.issuer.pause") Duration pause,
            JWTAuthContextInfo trusted,
            ObjectMapper json,
            Vertx vertx) {
        this.issuer = issuer;
        this.published = location.filter(place -> place.startsWith("http")).map(URI::create);
        this.pause = pause;
        this.trusted = trusted;
        this.json = json;
        this.vertx = vertx;
    }

    /** The service starts without keys where the issuer is away: what needs no token is served all the same. */
    void begin(@Observes StartupEvent started) {
        issuer.ifPresent(trusted::setIssuedBy);
        if (areRemote() || trusted.getPublicKeyContent() != null) {
            demandNames(trusted);
        }
        if (areRemote()) {
            begunAtNanos = System.nanoTime();
            read().join();
            vertx.setPeriodic(READ_AGAIN.toMillis(), _ -> readUnlessJustRead());
        }
    }

    /** A key alone would take the tokens that its issuer makes for others. */
    static void demandNames(JWTAuthContextInfo trusted) {
        if (trusted.getIssuedBy() == null || trusted.getExpectedAudience() == null) {
            throw new IllegalStateException(
                    "Whose tokens are taken? Set sijil.issuer or mp.jwt.verify.issuer, and mp.jwt.verify.audiences");
        }
    }

    /** Whether they are read from an issuer; otherwise one key is configured. */
    boolean areRemote() {
        return issuer.isPresent() || published.isPresent();
    }

    /** The key that a token says it is signed by; whether it is remains to be verified. */
    PublicKey find(String token) throws ParseException {
        try {
            var signature = new JsonWebSignature();
            signature.setCompactSerialization(token);
            if (new VerificationJwkSelector().select(signature, keys.getJsonWebKeys())
                    instanceof PublicJsonWebKey key) {
                return key.getPublicKey();
            }
        } catch (JoseException e) {
            throw new ParseException("no signed token", e);
        }
        readUnlessJustRead();
        throw new ParseException("signed by no key that is known here");
    }

    private void readUnlessJustRead() {
        synchronized (this) {
            if (System.nanoTime() - begunAtNanos < pause.toNanos()) {
                return;
            }
            begunAtNanos = System.nanoTime();
        }
        var _ = read();
    }

    private CompletableFuture<Void> read() {
        return location().thenCompose(IssuerDocument::fetch).handle((text, failure) -> {
            try {
                if (failure == null) {
                    keys = new JsonWebKeySet(text);
                } else {
                    LOG.warnf("The issuer's keys could not be read: %s", failure);
                }
            } catch (JoseException | ClassCastException e) {
                LOG.warn("The issuer's keys are no JWK Set", e);
            }
            return null;
        });
    }

    private CompletableFuture<URI> location() {
        if (published.isPresent()) {
            return CompletableFuture.completedFuture(published.get());
        }
        var name = issuer.orElseThrow();
        return IssuerDocument.fetch(URI.create(name.replaceAll("/$", "") + DISCOVERY))
                .thenApply(text -> keysOf(name, text));
    }

    /** A document of another issuer is a mistake or a lie (OpenID Connect Discovery 1.0, 4.3). */
    private URI keysOf(String name, String discovery) {
        try {
            var document = json.readTree(discovery);
            if (!name.equals(document.path("issuer").textValue())) {
                throw new IllegalStateException("the discovery document is not of " + name);
            }
            return URI.create(document.path("jwks_uri").asText());
        } catch (IOException e) {
            throw new IllegalStateException("the discovery document is no JSON", e);
        }
    }
}
