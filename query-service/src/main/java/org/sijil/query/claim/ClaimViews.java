package org.sijil.query.claim;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.ClaimType;

/** Finds claims as they stood at a size of the claim log. */
@ApplicationScoped
@WithSession
public class ClaimViews implements PanacheRepositoryBase<ClaimView, ClaimView.Key> {

    /** Comes as null where no such claim was known. */
    public Uni<@Nullable ClaimView> find(String id, long known) {
        return find("id = ?1 and knownFrom <= ?2 and (knownTo is null or knownTo > ?2)", id, known)
                .firstResult();
    }

    /** What is asked of a claim as it stands; null: whatever. */
    public record Filter(
            @Nullable ClaimType type,
            @Nullable String actor,
            @Nullable String source) {}

    /** The last recorded first. */
    public Uni<List<ClaimView>> list(Filter filter, long before, int limit, long known) {
        return filtered(filter, before, limit, known, """
                select c.*
                from query.claim_at(:known) c
                where c.position < :before
                  and (cast(:type as text) is null or c.type = :type)
                  and (cast(:actor as text) is null or c.actor = :actor)
                  and (cast(:source as text) is null or c.source = :source)
                order by c.position desc
                limit :limit""", query -> query);
    }

    /** The same of those that name an area. */
    public Uni<List<ClaimView>> listNaming(int area, Filter filter, long before, int limit, long known) {
        return filtered(filter, before, limit, known, """
                select c.*
                from query.claim_naming(:area, :known) naming
                cross join lateral query.claim_as_known(naming.position, :known) c
                where naming.position < :before
                  and (cast(:type as text) is null or c.type = :type)
                  and (cast(:actor as text) is null or c.actor = :actor)
                  and (cast(:source as text) is null or c.source = :source)
                order by naming.position desc
                limit :limit""", query -> query.setParameter("area", area));
    }

    private Uni<List<ClaimView>> filtered(
            Filter filter,
            long before,
            int limit,
            long known,
            String sql,
            UnaryOperator<SelectionQuery<ClaimView>> further) {
        return getSession()
                .chain(session -> further.apply(session.createNativeQuery(sql, ClaimView.class))
                        .setParameter("known", known)
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
                .chain(session -> session.createNativeQuery("""
                with recursive heard (position, echo_of) as (
                    select c.position, c.echo_of
                    from query.claim_naming(:area, :known) naming
                    cross join lateral query.claim_as_known(naming.position, :known) c
                    union
                    select c.position, c.echo_of
                    from heard
                    cross join lateral query.claim_called(heard.echo_of, :known) c
                )
                select c.* from heard cross join lateral query.claim_as_known(heard.position, :known) c""", ClaimView.class)
                        .setParameter("area", area)
                        .setParameter("known", known)
                        .getResultList());
    }
}
