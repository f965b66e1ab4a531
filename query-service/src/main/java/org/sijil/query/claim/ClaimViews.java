package org.sijil.query.claim;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Finds claims as they stood at a size of the claim log. */
@ApplicationScoped
@WithSession
public class ClaimViews implements PanacheRepositoryBase<ClaimView, ClaimView.Key> {

    /** The narrowest of these sources that the filter allows is where a search begins. */
    private static final String NAMING = "query.claims_naming(:area, :known)";

    private static final String WITHIN = "query.claims_within(:within, :known)";
    private static final String SAYING = "query.claims_saying(cast(:keys as text[]), :known)";
    private static final String ALL = "query.claim_at(:known)";

    private static final String LAST_FIRST = """
            select c.*
            from %s c
            where c.position < :before
              and (cast(:type as text) is null or c.type = :type)
              and (cast(:actor as text) is null or c.actor = :actor)
              and (cast(:source as text) is null or c.source = :source)
              and (cast(:origin as text) is null or c.origin = :origin)
              and (cast(:report as text) is null or c.report = :report)
              and (cast(:verdict as text) is null or c.verdict = :verdict)
              and (not :unreviewed or c.verdict is null)
              and (cast(:from as timestamptz) is null or c.latest >= :from)
              and (cast(:to as timestamptz) is null or c.earliest <= :to)
              and (cast(:keys as text[]) is null
                   or exists (select from query.claim_words words
                              where words.content = c.content and words.keys @> cast(:keys as text[]))
                      and (:all_words or not query.is_restricted(c.position)))
            order by c.position desc
            limit :limit""";

    /** Comes as null where no such claim was known. */
    public Uni<@Nullable ClaimView> findAsKnown(String id, long known) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select * from query.claim_called(:id, :known)", ClaimView.class)
                        .setParameter("id", id)
                        .setParameter("known", known)
                        .getSingleResultOrNull());
    }

    /**
     * The last recorded first.
     *
     * @param readerSeesAll whether restricted words may be found
     */
    public Uni<List<ClaimView>> list(ClaimFilter filter, boolean readerSeesAll, long before, int limit, long known) {
        return getSession()
                .map(session -> begun(session, filter))
                .chain(query -> query.setParameter("known", known)
                        .setParameter("before", before)
                        .setParameter("type", name(filter.type()))
                        .setParameter("actor", filter.actor())
                        .setParameter("source", filter.source())
                        .setParameter("origin", filter.origin())
                        .setParameter("report", filter.report())
                        .setParameter("verdict", name(filter.verdict()))
                        .setParameter("unreviewed", filter.unreviewed())
                        .setParameter("from", filter.from())
                        .setParameter("to", filter.to())
                        .setParameter(
                                "keys",
                                filter.keys() == null ? null : filter.keys().toArray(String[]::new))
                        .setParameter("all_words", readerSeesAll)
                        .setParameter("limit", limit)
                        .getResultList());
    }

    private static SelectionQuery<ClaimView> begun(Mutiny.Session session, ClaimFilter filter) {
        if (filter.area() != null) {
            return from(session, NAMING).setParameter("area", filter.area());
        }
        if (filter.within() != null) {
            return from(session, WITHIN).setParameter("within", filter.within());
        }
        return from(session, filter.keys() == null ? ALL : SAYING);
    }

    private static SelectionQuery<ClaimView> from(Mutiny.Session session, String source) {
        return session.createNativeQuery(LAST_FIRST.formatted(source), ClaimView.class);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
