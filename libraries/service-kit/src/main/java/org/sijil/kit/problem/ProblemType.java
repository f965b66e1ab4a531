package org.sijil.kit.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can go wrong, for programs: the URI is a stable name (of a reserved domain: nothing is to be fetched there), the
 * title its sentence, the status its class. The first of a status stands for it where nothing more is known.
 */
public enum ProblemType {
    UNREADABLE(400, "The request cannot be read"),
    BAD_PARAMETER(400, "A parameter is unknown or cannot be read"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "The token does not allow this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This path does not take this method"),
    NOT_ACCEPTABLE(406, "This path gives none of the accepted media types"),
    CONFLICT(409, "What is recorded stands against it"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This path does not take this media type"),
    REFUSED(422, "Readable, but refused"),
    KEY_REUSED(422, "The idempotency key came before with another body"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "A fault of ours"),
    OVERLOADED(503, "Too busy now, nothing was done"),
    UNANSWERED(503, "The log did not answer; it may be recorded or not: send it again"),
    NOT_YET_KNOWN(503, "What was asked for is not yet known here");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public URI uri() {
        return URI.create("https://sijil.example/problems/"
                + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Optional<ProblemType> ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }
}
