package org.sijil.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes a problem of whatever leaves a resource, or the framework on its way there. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        var made = e.getResponse();
        if (made.getStatus() < 400 || made.hasEntity()) {
            return made;
        }
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return JsonFaults.problem(unreadable).toResponse();
        }
        if (made.getStatus() >= 500) {
            return logged(e, made.getStatus()).toResponse();
        }
        return Problem.ofStatus(made.getStatus(), null).toResponse();
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException e) {
        return JsonFaults.problem(e).toResponse();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, ResourceInfo resource) {
        return InvalidArguments.problem(e, resource.getResourceMethod()).toResponse();
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    public Response noToken() {
        return Problem.of(ProblemType.UNAUTHENTICATED).toResponse();
    }

    @ServerExceptionMapper(AuthenticationFailedException.class)
    public Response badToken() {
        return Problem.of(ProblemType.UNAUTHENTICATED, "It is expired, altered or made for someone else")
                .toResponse();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden() {
        return Problem.of(ProblemType.FORBIDDEN).toResponse();
    }

    @ServerExceptionMapper
    public Response fault(Throwable e) {
        return logged(e, 500).toResponse();
    }

    /** The log keeps the fault, the client gets an id to ask by. */
    static Problem logged(Throwable e, int status) {
        var id = UUID.randomUUID();
        LOG.errorf(e, "Fault %s", id);
        return Problem.ofStatus(status, "It is logged as " + id);
    }
}
