package org.sijil.query.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.sijil.kit.security.Roles;

/** Of the console, not of the API; what is served beside it is its files. */
@Path("/console/settings")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class SettingsResource {
    private final Settings settings;

    SettingsResource(@ConfigProperty(name = "sijil.console.ingest") Optional<String> ingest) {
        settings = new Settings(ingest.orElse("") + "/ingest");
    }

    /** @param ingest where claims are recorded, as a page of this origin asks for it */
    record Settings(String ingest) {}

    @GET
    @Operation(hidden = true)
    public Settings get() {
        return settings;
    }
}
