package org.sijil.kit.header;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * On every answer, problems too: what a browser must not make of it. An answer of the API is no page and may load
 * nothing; a page loads from its own origin alone and runs no script or style that stands in it, except Swagger UI's.
 * One origin more may be named that pages send to.
 */
@ApplicationScoped
class SecurityHeaders {
    /** Before every other filter: those may answer. */
    private static final int FIRST = 10_000;

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final String NOT_FRAMED = "; base-uri 'none'; frame-ancestors 'none'";
    private static final String NO_PAGE = "default-src 'none'; form-action 'none'" + NOT_FRAMED;
    private static final String PAGE =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; form-action 'self'" + NOT_FRAMED;
    private static final String SWAGGER_UI =
            PAGE + "; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'";

    private final String docs;
    private final String page;
    private final Duration transportSecurity;

    SecurityHeaders(
            @ConfigProperty(name = "quarkus.swagger-ui.path") String docs,
            @ConfigProperty(name = "sijil.pages-send-to") Optional<String> sendTo,
            @ConfigProperty(name = "sijil.strict-transport-security") Duration transportSecurity) {
        this.docs = docs;
        page = PAGE + sendTo.map(SecurityHeaders::connect).orElse("");
        this.transportSecurity = transportSecurity;
    }

    /** @throws IllegalArgumentException where it is more or less than an origin: the policy would say something else */
    private static String connect(String origin) {
        if (!origin.matches("https?://[\\w.\\[\\]:-]+")) {
            throw new IllegalArgumentException("sijil.pages-send-to is an origin, such as https://ingest.example");
        }
        return "; connect-src 'self' " + origin;
    }

    void install(@Observes Filters filters) {
        filters.register(
                rc -> {
                    rc.addHeadersEndHandler(_ -> put(rc));
                    rc.next();
                },
                FIRST);
    }

    private void put(RoutingContext rc) {
        var headers = rc.response().headers();
        headers.set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer")
                .set("Cross-Origin-Resource-Policy", "same-origin");
        // What a browser keeps takes over the headers of the 304 that confirms it, which has no type to judge by.
        if (rc.response().getStatusCode() != 304) {
            headers.set(CONTENT_SECURITY_POLICY, policy(rc.normalizedPath(), headers));
        }
        if (transportSecurity.isPositive()) {
            headers.set("Strict-Transport-Security", "max-age=" + transportSecurity.toSeconds());
        }
    }

    private String policy(String path, MultiMap headers) {
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith("text/html")) {
            return NO_PAGE;
        }
        return path.startsWith(docs) ? SWAGGER_UI : page;
    }
}
