package org.sijil.query.claim;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.ClaimType;

/** Finds claims as they stood at a size of the claim log. */
@ApplicationScoped
@WithSession
public class ClaimViews implements PanacheRepositoryBase<ClaimView, ClaimView.Key> {

    private static final String LAST_FIRST = """
            select c.*
            from query.claim_at(:known) c
            where c.position < :before
              and (cast(:type as text) is null or c.type = :type)
              and (cast(:actor as text) is null or c.actor = :actor)
              and (cast(:source as text) is null or c.source = :source)
            order by c.position desc
            limit :limit""";

    private static final String NAMING_LAST_FIRST = """
            select c.*
            from query.claim_naming(:area, :known) naming
            cross join lateral query.claim_as_known(naming.position, :known) c
            where naming.position < :before
              and (cast(:type as text) is null or c.type = :type)
              and (cast(:actor as text) is null or c.actor = :actor)
              and (cast(:source as text) is null or c.source = :source)
            order by naming.position desc
            limit :limit""";

    private static final String BEARING_ON = """
            with recursive heard (position, echo_of) as (
                select c.position, c.echo_of
                from query.claim_naming(:area, :known) naming
                cross join lateral query.claim_as_known(naming.position, :known) c
                union
                select c.position, c.echo_of
                from heard
                cross join lateral query.claim_called(heard.echo_of, :known) c
            )
            select c.* from heard cross join lateral query.claim_as_known(heard.position, :known) c""";

    /** Comes as null where no such claim was known. */
    public Uni<@Nullable ClaimView> findAsKnown(String id, long known) {
        return find("id = ?1 and knownFrom <= ?2 and (knownTo is null or knownTo > ?2)", id, known)
                .firstResult();
    }

    /** What is asked of a claim as it stands; null: whatever. */
    public record Filter(
            @Nullable ClaimType type,
            @Nullable String actor,
            @Nullable String source) {}

    /**
     * The last recorded first.
     *
     * @param area that they name; null: whichever
     */
    public Uni<List<ClaimView>> list(@Nullable Integer area, Filter filter, long before, int limit, long known) {
        return getSession()
                .map(session -> area == null
                        ? session.createNativeQuery(LAST_FIRST, ClaimView.class)
                        : session.createNativeQuery(NAMING_LAST_FIRST, ClaimView.class)
                                .setParameter("area", area))
                .chain(query -> query.setParameter("known", known)
                        .setParameter("before", before)
                        .setParameter("type", filter.type == null ? null : filter.type.name())
                        .setParameter("actor", filter.actor)
                        .setParameter("source", filter.source)
                        .setParameter("limit", limit)
                        .getResultList());
    }

    /** The claims that bear on an area: those that name it, and those that they repeat, to the end of each chain. */
    public Uni<List<ClaimView>> bearingOn(int area, long known) {
        return getSession()
                .chain(session -> session.createNativeQuery(BEARING_ON, ClaimView.class)
                        .setParameter("area", area)
                        .setParameter("known", known)
                        .getResultList());
    }
}
