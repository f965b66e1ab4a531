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
    TOO_SLOW(408, "The body did not arrive in time"),
    CONFLICT(409, "What is recorded stands against it"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This path does not take this media type"),
    REFUSED(422, "Readable, but refused for several reasons"),
    KEY_REUSED(422, "The idempotency key came before with another body"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "A fault of ours"),
    OVERLOADED(503, "Too busy now, nothing was done"),
    UNANSWERED(503, "The log did not answer; it may be recorded or not: send it again"),
    NOT_YET_KNOWN(503, "What was asked for is not yet known here"),
    UNAVAILABLE(503, "The database does not answer"),

    RECORDED_BY_ANOTHER(403, "Another recorded this claim; changing it takes the role analyst"),
    NO_SUCH_CLAIM(404, "No such claim is recorded"),
    ALREADY_RETRACTED(409, "The claim was retracted, for good"),
    OTHER_CONTENT(409, "The id stands for something else"),
    VERSION_TAKEN(409, "This version of the policy stands for other numbers"),
    ACTOR_REQUIRED(422, "This type of claim needs an actor"),
    BELOW_FLOOR(422, "A number is below the least it may be"),
    CIRCULAR(422, "It would make a circle"),
    COUNTERPARTY_REQUIRED(422, "This type of claim needs a counterparty"),
    ENDS_BEFORE_IT_BEGINS(422, "It ends before it begins"),
    LIES_AHEAD(422, "It lies in the future"),
    MODE_MISPLACED(422, "This type of claim has no mode"),
    NO_SUCH_ENTRY(422, "The log has no such entry"),
    NO_WORDS(422, "The entry has no words to redact"),
    NOT_ITS_SPEAKER(422, "Only the claim's source or origin may take it back"),
    REPEATED_AREA(422, "An area is named twice"),
    SAME_SIDE(422, "Both parties are of one side"),
    SIDE_REQUIRED(422, "A party's source needs the side it speaks for"),
    SPAN_OUTSIDE_REPORT(422, "The span lies outside the report"),
    SPAN_WITHOUT_REPORT(422, "A span needs a report"),
    TOO_MANY_ECHOES(422, "The chain of echoes is too long"),
    UNKNOWN_REFERENCE(422, "It names what is not recorded");

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
