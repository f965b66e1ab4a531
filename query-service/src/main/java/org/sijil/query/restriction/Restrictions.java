package org.sijil.query.restriction;

import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sijil.domain.claim.Claim;
import org.sijil.kit.security.Roles;

/**
 * Tells whose words the reader may not see. A source's last definition decides, whatever knowledge the read is about: a
 * restriction that came later holds for what was read before it.
 */
@ApplicationScoped
public class Restrictions {
    private static final String SOURCES = "select id from RestrictedSource where id in :ids";

    private static final String REPORTS = """
            select report.id from ReportView report
            where report.id in :ids
              and (report.restricted or exists (from RestrictedSource source where source.id = report.source))""";

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
        return readerSeesAll() ? Uni.createFrom().item(Set.of()) : among(SOURCES, ids);
    }

    /** Which of these claims' words the reader may not see: those of a restricted source, origin or report. */
    @WithSession
    public Uni<Predicate<Claim>> ofClaims(Collection<Claim> claims) {
        if (readerSeesAll()) {
            return Uni.createFrom().item(_ -> false);
        }
        var sources = claims.stream()
                .flatMap(claim -> Stream.of(claim.source(), claim.speaker()))
                .collect(toSet());
        var reports = claims.stream()
                .flatMap(claim -> Stream.ofNullable(claim.report()))
                .collect(toSet());
        return among(SOURCES, sources)
                .chain(restricted -> among(REPORTS, reports)
                        .map(reported -> claim -> restricted.contains(claim.source())
                                || restricted.contains(claim.speaker())
                                || (claim.report() != null && reported.contains(claim.report()))));
    }

    private static Uni<Set<String>> among(String query, Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Panache.getSession()
                        .chain(session -> session.createSelectionQuery(query, String.class)
                                .setParameter("ids", ids)
                                .getResultList())
                        .map(Set::copyOf);
    }
}
