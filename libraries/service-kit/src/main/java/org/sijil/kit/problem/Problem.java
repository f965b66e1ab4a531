package org.sijil.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.netty.handler.codec.http.HttpResponseStatus;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem of RFC 9457 as it is sent. Its texts are written by us for the reader; an exception's text is never among
 * them.
 *
 * @param detail what was found and what would do
 * @param errors the fields or parameters at fault, all that were found
 */
@Schema(description = "What went wrong (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type, String title, int status, @Nullable String detail, List<Fault> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A full queue drains, and a follower catches up, well within a second. */
    private static final String RETRY_AFTER_SECONDS = "1";

    private static final URI BLANK = URI.create("about:blank");

    /**
     * One fault, in the body (a JSON pointer, RFC 6901) or in a query parameter (its name).
     *
     * @param type that the problem would have if this were its only fault; null where it is the problem's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Nullable String pointer,
            @Nullable String parameter,
            String detail,
            @Nullable URI type) {
        public static Fault at(String pointer, String detail) {
            return new Fault(pointer, null, detail, null);
        }

        public static Fault of(String parameter, String detail) {
            return new Fault(null, parameter, detail, null);
        }

        public Fault of(ProblemType type) {
            return new Fault(pointer, parameter, detail, type.uri());
        }
    }

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type) {
        return of(type, null, List.of());
    }

    public static Problem of(ProblemType type, @Nullable String detail) {
        return of(type, detail, List.of());
    }

    public static Problem of(ProblemType type, @Nullable String detail, List<Fault> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, errors);
    }

    public static Problem badParameter(String name, String detail) {
        return of(ProblemType.BAD_PARAMETER, null, List.of(Fault.of(name, detail)));
    }

    /** For a status that a framework chose; one that we have no type for keeps the title HTTP gives it. */
    static Problem ofStatus(int status, @Nullable String detail) {
        return ProblemType.ofStatus(status)
                .map(type -> of(type, detail))
                .orElseGet(() -> new Problem(
                        BLANK, HttpResponseStatus.valueOf(status).reasonPhrase(), status, detail, List.of()));
    }

    /** The last word of its type. */
    public String name() {
        var uri = type.toString();
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    public Response toResponse() {
        var response = Response.status(status).type(MEDIA_TYPE).entity(this);
        headers().forEach(response::header);
        return response.build();
    }

    Map<String, String> headers() {
        return switch (status) {
            case 401 -> Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 503 -> Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> Map.of();
        };
    }
}
