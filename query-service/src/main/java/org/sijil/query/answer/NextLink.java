package org.sijil.query.answer;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells of the next page in a header too (RFC 8288), as a reference relative to the page. */
public final class NextLink {
    /** Before {@link Caching} writes the page. */
    @ServerResponseFilter(priority = Priorities.USER + 1)
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            response.getHeaders().add(HttpHeaders.LINK, to(page.next(), request.getUriInfo()));
        }
    }

    /** The same question with another cursor. */
    private static String to(String cursor, UriInfo page) {
        var next =
                page.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return "<?%s>; rel=\"next\"".formatted(next.getRawQuery());
    }
}
