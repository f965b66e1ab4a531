package org.sijil.query.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.sijil.query.clock.Moment;

/** Gives every answer its ETag, and says who may keep it for how long (api.md, Caching). */
public class Caching {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String ASK_AGAIN = "private, no-cache";

    /** A strong tag names bytes, and a client that accepts an encoding is sent others than one that does not. */
    private static final String PACKED = "-packed";

    private final ObjectMapper json;

    Caching(ObjectMapper json) {
        this.json = json;
    }

    /** An answer of ids only: what was read at a pinned moment never changes. */
    public static <T> RestResponse<T> ofIds(T body, Moment moment) {
        return ofIds(RestResponse.ResponseBuilder.ok(body), moment);
    }

    /** The same in the format that the client chose. */
    public static <T> RestResponse<T> ofIds(T body, MediaType format, Moment moment) {
        return ofIds(
                RestResponse.ResponseBuilder.ok(body, format).header(HttpHeaders.VARY, HttpHeaders.ACCEPT), moment);
    }

    private static <T> RestResponse<T> ofIds(RestResponse.ResponseBuilder<T> response, Moment moment) {
        return moment.pinned()
                ? response.header(HttpHeaders.CACHE_CONTROL, FOR_EVER).build()
                : response.build();
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (response.getStatus() != 200 || !response.hasEntity() || !isWholeAnswer(response)) {
            return;
        }
        var answer = written(response.getEntity());
        var accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        var tag = new EntityTag(answer.digest() + (accepted == null || accepted.equals("identity") ? "" : PACKED));
        var headers = response.getHeaders();
        varies(headers, HttpHeaders.ACCEPT_ENCODING);
        headers.putSingle(HttpHeaders.ETAG, tag);
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
            varies(headers, HttpHeaders.AUTHORIZATION);
        }
        if (request.getRequest().evaluatePreconditions(tag) == null) {
            response.setEntity(answer.bytes());
        } else {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private WrittenAnswer written(Object entity) throws JsonProcessingException {
        return switch (entity) {
            case WrittenAnswer answer -> answer;
            case byte[] bytes -> WrittenAnswer.of(bytes, null);
            default -> WrittenAnswer.of(json.writeValueAsBytes(entity), null);
        };
    }

    static void varies(MultivaluedMap<String, Object> headers, String by) {
        var before = headers.getFirst(HttpHeaders.VARY);
        headers.putSingle(HttpHeaders.VARY, before == null ? by : before + ", " + by);
    }

    private static boolean isWholeAnswer(ContainerResponseContext response) {
        return response.getEntity() instanceof WrittenAnswer
                || response.getEntity() instanceof byte[]
                || MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
    }
}
