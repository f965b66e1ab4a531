package org.sijil.query.features;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.sijil.kit.security.Roles;

/** The description that the standard asks for, of these paths alone and with its words for types. */
@Path("/features/api")
@Tag(name = "Features")
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class ApiResource {
    static final String MEDIA_TYPE = "application/vnd.oai.openapi+json;version=3.0";

    private static final String FILE = "features/openapi.json";
    private static final String ROOT = "{features}";

    private final String description = description();

    private static String description() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not packaged");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Produces(MEDIA_TYPE)
    @Operation(summary = "These paths in OpenAPI 3.0")
    public byte[] get(@Context UriInfo request) {
        return description.replace(ROOT, Link.root(request)).getBytes(UTF_8);
    }
}
