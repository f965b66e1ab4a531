package org.sijil.query.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells of the next page in a header too (RFC 8288), as a reference relative to the page. */
public final class NextLink {
    private static final String CURSOR = "cursor";

    /** Before {@link Caching} writes the page. */
    @ServerResponseFilter(priority = Priorities.USER + 1)
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            response.getHeaders().add(HttpHeaders.LINK, to(page.next(), request.getUriInfo()));
        }
    }

    /** The same question with another cursor. */
    public static String to(String cursor, UriInfo page) {
        var asked = page.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(CURSOR))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> parameter(parameter.getKey(), value)));
        return Stream.concat(asked, Stream.of(parameter(CURSOR, cursor)))
                .collect(Collectors.joining("&", "<?", ">; rel=\"next\""));
    }

    private static String parameter(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }
}
