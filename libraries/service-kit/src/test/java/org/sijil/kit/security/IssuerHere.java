package org.sijil.kit.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * An OpenID provider on this machine, with a key of each algorithm: {@code /rotate} makes it publish another one alone,
 * {@code /asked} tells how often it was asked for its keys. The private halves go through the configuration.
 */
public final class IssuerHere implements QuarkusTestResourceLifecycleManager {
    static final String PRIVATE = "test.issuer.key.";

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server = server();
    private volatile String published = "";

    @Override
    public Map<String, String> start() {
        try {
            var issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            var settings = new HashMap<>(Map.of(
                    "sijil.issuer", issuer,
                    "sijil.issuer.pause", "1s",
                    "mp.jwt.verify.audiences", "sijil"));
            var rsa = KeyPairGenerator.getInstance("RSA");
            var ec = KeyPairGenerator.getInstance("EC");
            ec.initialize(new ECGenParameterSpec("secp256r1"));
            var first = new ArrayList<PublicJsonWebKey>();
            first.add(keep("rs", rsa.generateKeyPair(), settings));
            first.add(keep("es", ec.generateKeyPair(), settings));
            first.add(keep("ed", KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), settings));
            var next = List.of(keep("next", ec.generateKeyPair(), settings));
            published = set(first);
            answer("/.well-known/openid-configuration", () -> """
                    {"issuer":"%1$s","jwks_uri":"%1$s/keys"}""".formatted(issuer));
            answer("/keys", () -> {
                asked.incrementAndGet();
                return published;
            });
            answer("/rotate", () -> published = set(next));
            answer("/asked", asked::toString);
            server.start();
            return settings;
        } catch (GeneralSecurityException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublicJsonWebKey keep(String id, KeyPair pair, Map<String, String> settings) throws JoseException {
        settings.put(
                PRIVATE + id,
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        var key = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
        key.setKeyId(id);
        return key;
    }

    private static String set(List<PublicJsonWebKey> keys) {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private interface Text {
        String now();
    }

    private void answer(String path, Text text) {
        server.createContext(path, exchange -> send(exchange, text.now()));
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
