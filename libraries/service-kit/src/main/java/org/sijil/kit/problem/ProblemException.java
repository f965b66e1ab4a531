package org.sijil.kit.problem;

import jakarta.ws.rs.WebApplicationException;

/** Carries a problem out of a resource, filter or converter to the client. */
public final class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.title(), problem.toResponse());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
