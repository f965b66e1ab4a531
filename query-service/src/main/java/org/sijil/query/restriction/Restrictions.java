package org.sijil.query.restriction;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.sijil.kit.security.Roles;

/**
 * Tells whose words the reader may not see. A source's last definition decides, whatever knowledge the read is about: a
 * restriction that came later holds for what was read before it.
 */
@ApplicationScoped
public class Restrictions {
    private static final String CLAIMS = """
            select asked.position
            from unnest(cast(:positions as bigint[])) as asked (position)
            where query.is_restricted(asked.position)""";

    private final SecurityIdentity reader;

    Restrictions(SecurityIdentity reader) {
        this.reader = reader;
    }

    /** Analysts read all words. */
    public boolean readerSeesAll() {
        return reader.hasRole(Roles.ANALYST);
    }

    /** Which of these sources' names the reader may not see. */
    @WithSession
    public Uni<Set<String>> ofSources(Collection<String> ids) {
        return readerSeesAll() || ids.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Panache.getSession()
                        .chain(session -> session.createSelectionQuery(
                                        "select id from RestrictedSource where id in :ids", String.class)
                                .setParameter("ids", ids)
                                .getResultList())
                        .map(Set::copyOf);
    }

    /**
     * Which of these claims' words the reader may not see: those of a restricted source, origin or report.
     *
     * @param positions of the entries that recorded them
     */
    @WithSession
    public Uni<Set<Long>> ofClaims(Collection<Long> positions) {
        return readerSeesAll() || positions.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(CLAIMS, Long.class)
                                .setParameter("positions", positions.toArray(Long[]::new))
                                .getResultList())
                        .map(Set::copyOf);
    }
}
