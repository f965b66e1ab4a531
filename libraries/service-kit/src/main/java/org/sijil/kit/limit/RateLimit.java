package org.sijil.kit.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * How often one caller may ask one replica: {@code sijil.limit.requests-per-second} in the long run,
 * {@code sijil.limit.burst} at once. A caller is the subject of a token, or an address where there is none. Health and
 * metrics, at {@code /q}, are never refused.
 */
@ApplicationScoped
class RateLimit {
    /** Quarkus authenticates at 200 and authorizes at 100. */
    private static final int ONCE_THE_CALLER_IS_KNOWN = 150;

    /** A few hundred bytes each; of more than these the longest unseen begin anew, with a full bucket. */
    private static final int MOST_CALLERS = 100_000;

    private final int perSecond;
    private final int burst;
    private final Cache<String, Bucket> buckets;

    RateLimit(
            @ConfigProperty(name = "sijil.limit.requests-per-second") int perSecond,
            @ConfigProperty(name = "sijil.limit.burst") int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
        var timeToFill = perSecond == 0 ? Duration.ZERO : Duration.ofSeconds(1L + burst / perSecond);
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(timeToFill)
                .build();
    }

    void install(@Observes Filters filters) {
        if (perSecond > 0) {
            filters.register(this::count, ONCE_THE_CALLER_IS_KNOWN);
        }
    }

    private void count(RoutingContext rc) {
        if (rc.normalizedPath().startsWith("/q/")) {
            rc.next();
            return;
        }
        var probe = buckets.get(caller(rc), _ -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            rc.next();
            return;
        }
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        rc.response()
                .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                // draft-ietf-httpapi-ratelimit-headers-10
                .putHeader(
                        "RateLimit-Policy", "\"requests\";q=%d;w=%d".formatted(burst, Math.max(1, burst / perSecond)))
                .putHeader("RateLimit", "\"requests\";r=0;t=%d".formatted(seconds));
        rc.fail(429);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static String caller(RoutingContext rc) {
        if (rc.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token) {
            return "subject " + token.getSubject();
        }
        return "address " + rc.request().remoteAddress().hostAddress();
    }
}
