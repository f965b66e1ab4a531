package org.sijil.kit.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives an identity the roles that its own include, so that a resource names one. Where reads are public everybody is
 * a reader, also without a token: one annotation, {@code @RolesAllowed(Roles.READER)}, serves both settings.
 */
@ApplicationScoped
class RoleLadder implements SecurityIdentityAugmentor {
    /** The values of {@code sijil.reads}. */
    enum Reads {
        PUBLIC,
        AUTHENTICATED
    }

    private final Reads reads;

    RoleLadder(@ConfigProperty(name = "sijil.reads") Reads reads) {
        this.reads = reads;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var augmented = QuarkusSecurityIdentity.builder(identity);
        identity.getRoles().forEach(role -> Roles.includedIn(role).forEach(augmented::addRole));
        if (reads == Reads.PUBLIC) {
            augmented.addRole(Roles.READER);
        }
        return Uni.createFrom().item(augmented.build());
    }
}
