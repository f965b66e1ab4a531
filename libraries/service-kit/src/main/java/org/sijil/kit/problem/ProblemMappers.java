package org.sijil.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sijil.kit.database.DatabaseTrouble;
import org.sijil.kit.request.Ndjson;

/** Makes a problem of whatever leaves a resource, or the framework on its way there. */
class ProblemMappers {
    private static final String WRONG_MEDIA_TYPE =
            "Send Content-Type: application/json, or " + Ndjson.MEDIA_TYPE + " where lines are taken";

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response framework(WebApplicationException e, ContainerRequestContext request) {
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
        var cure = e instanceof NotSupportedException ? WRONG_MEDIA_TYPE : null;
        var problem = Problem.ofStatus(made.getStatus(), cure).toResponse();
        return made.getStatus() == 405
                ? Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, AllowedMethods.of(request))
                        .build()
                : problem;
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
        return Problem.of(ProblemType.UNAUTHENTICATED, "Send one as Authorization: Bearer <token>")
                .toResponse();
    }

    @ServerExceptionMapper(AuthenticationFailedException.class)
    public Response badToken() {
        return Problem.of(ProblemType.UNAUTHENTICATED, "It is expired, altered or made for someone else")
                .toResponse();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(ResourceInfo resource) {
        return Problem.of(ProblemType.FORBIDDEN, "It takes the role " + roleOf(resource.getResourceMethod()))
                .toResponse();
    }

    private static String roleOf(Method method) {
        var own = method.getAnnotation(RolesAllowed.class);
        var roles = own == null ? method.getDeclaringClass().getAnnotation(RolesAllowed.class) : own;
        // One role is named for each method; those above it include it. None: closed to everybody.
        return roles == null ? "of nobody" : roles.value()[0];
    }

    @ServerExceptionMapper
    public Response fault(Throwable e) {
        return logged(e, 500).toResponse();
    }

    /** The log keeps the fault, the client gets an id to ask by; nobody is at fault where the database is away. */
    static Problem logged(Throwable e, int status) {
        if (DatabaseTrouble.isReasonOf(e)) {
            LOG.warnf("The database does not answer: %s", e);
            return Problem.of(ProblemType.UNAVAILABLE);
        }
        var id = UUID.randomUUID();
        LOG.errorf(e, "Fault %s", id);
        return Problem.ofStatus(status, "It is logged as " + id);
    }
}
