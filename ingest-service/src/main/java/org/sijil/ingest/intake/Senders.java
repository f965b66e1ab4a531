package org.sijil.ingest.intake;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.sijil.kit.security.Pseudonyms;
import org.sijil.kit.security.Roles;

/** Tells who sends the request under way. */
@ApplicationScoped
public class Senders {
    private final Pseudonyms pseudonyms;
    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Senders(Pseudonyms pseudonyms, JsonWebToken token, SecurityIdentity identity) {
        this.pseudonyms = pseudonyms;
        this.token = token;
        this.identity = identity;
    }

    public Sender current() {
        return new Sender(pseudonyms.of(token), identity.hasRole(Roles.ANALYST), identity.hasRole(Roles.STEWARD));
    }
}
