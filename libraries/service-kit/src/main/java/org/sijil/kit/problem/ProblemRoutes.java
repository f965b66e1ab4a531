package org.sijil.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Makes a problem of what fails outside every resource: no such route, or a failure below JAX-RS. */
@ApplicationScoped
class ProblemRoutes {
    private final ObjectMapper json;

    ProblemRoutes(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        for (int unmatched : new int[] {400, 404, 405, 406, 415}) {
            router.errorHandler(unmatched, rc -> send(rc, Problem.ofStatus(unmatched, null)));
        }
        // Quarkus adds its own failure handler after this one, so this one is asked first.
        router.route().last().failureHandler(rc -> send(rc, problem(rc.failure(), rc.statusCode())));
    }

    private static Problem problem(@Nullable Throwable failure, int status) {
        return switch (failure) {
            case UnauthorizedException _ -> Problem.of(ProblemType.UNAUTHENTICATED);
            case AuthenticationException _ -> Problem.of(ProblemType.UNAUTHENTICATED);
            case ForbiddenException _ -> Problem.of(ProblemType.FORBIDDEN);
            case RejectedExecutionException _ -> Problem.of(ProblemType.OVERLOADED);
            case null -> Problem.ofStatus(status, null);
            default ->
                status >= 400 && status < 500 ? Problem.ofStatus(status, null) : ProblemMappers.logged(failure, 500);
        };
    }

    private void send(RoutingContext rc, Problem problem) {
        var response = rc.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            // Half an answer is out: only a cut connection tells the client that it is not whole.
            response.reset();
            return;
        }
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        response.end(write(problem));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
