package org.sijil.query.answer;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** Says of an answer for which {@link NameLanguage} was asked which one it is in. */
public final class InLanguage {
    /** Before {@link Caching} gives it a tag. */
    @ServerResponseFilter(priority = Priorities.USER + 1)
    public void tell(
            ContainerRequestContext request, ContainerResponseContext response, @Nullable SimpleResourceInfo endpoint) {
        if (endpoint != null && List.of(endpoint.parameterTypes()).contains(NameLanguage.class)) {
            var language = new NameLanguage(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
            Caching.varies(response.getHeaders(), HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
