package org.sijil.kit.request;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Provider;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemType;

/**
 * Reads a body whole into memory, up to 1 MiB and as long as {@code sijil.body.patience} lasts; NDJSON, which has no
 * end, is left to its resource, and so is the body of a method with {@link OwnBodyLimit}. It runs after the token was judged: of a stranger's body nothing is kept.
 */
class BodyLimit {
    static final int LIMIT_BYTES = 1 << 20;

    private final Provider<Duration> patience;

    /** Made before the configuration of the run is known, hence the provider. */
    BodyLimit(@ConfigProperty(name = "sijil.body.patience") Provider<Duration> patience) {
        this.patience = patience;
    }

    @ServerRequestFilter(priority = Priorities.USER + 1)
    public Uni<Response> read(ResteasyReactiveContainerRequestContext request, ResourceInfo resource) {
        var method = request.getMethod();
        if (method.equals(HttpMethod.GET)
                || method.equals(HttpMethod.HEAD)
                || isNdjson(request.getMediaType())
                || resource.getResourceMethod().isAnnotationPresent(OwnBodyLimit.class)) {
            return Uni.createFrom().nullItem();
        }
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return Uni.createFrom().emitter(answer -> new Reading(request, answer).begin(context, patience.get()));
    }

    private static boolean isNdjson(@Nullable MediaType type) {
        return type != null && Ndjson.MEDIA_TYPE.equals(type.getType() + "/" + type.getSubtype());
    }

    /** Answers with nothing, to go on, once the body is there; with 413 as soon as it is too large, with 408 if it stays out. */
    private static final class Reading implements ServerHttpRequest.ReadCallback {
        private final ContainerRequestContext request;
        private final UniEmitter<? super Response> answer;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean refused;
        private Runnable stopWaiting = () -> {};

        Reading(ContainerRequestContext request, UniEmitter<? super Response> answer) {
            this.request = request;
            this.answer = answer;
        }

        void begin(ResteasyReactiveRequestContext context, Duration patience) {
            var body = context.serverRequest();
            if (request.getLength() > LIMIT_BYTES) {
                refuseTooLarge();
            } else if (body.isRequestEnded()) {
                done();
            } else {
                stopWaiting = context.registerTimer(patience.toMillis(), () -> refuseTooSlow(patience));
                body.setReadListener(this);
                body.resumeRequestInput();
            }
        }

        @Override
        public void data(ByteBuffer bytes) {
            if (refused) {
                return;
            }
            if (kept.size() + bytes.remaining() > LIMIT_BYTES) {
                refuseTooLarge();
            } else {
                kept.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            }
        }

        @Override
        public void done() {
            stopWaiting.run();
            if (!refused) {
                request.setEntityStream(new ByteArrayInputStream(kept.toByteArray()));
                answer.complete(null);
            }
        }

        private void refuseTooLarge() {
            refuse(Problem.of(ProblemType.TOO_LARGE, "At most " + LIMIT_BYTES + " bytes"));
        }

        private void refuseTooSlow(Duration patience) {
            refuse(Problem.of(ProblemType.TOO_SLOW, "A body has " + patience.toSeconds() + " seconds to arrive"));
        }

        private void refuse(Problem problem) {
            stopWaiting.run();
            refused = true;
            answer.complete(problem.toResponse());
        }
    }
}
