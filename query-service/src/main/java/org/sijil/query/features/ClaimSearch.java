package org.sijil.query.features;

import static io.quarkus.hibernate.reactive.panache.Panache.getSession;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.sijil.query.area.BoundingBox;
import org.sijil.query.claim.ClaimView;

/** Finds claims by when it may have occurred and by where the areas lie that they name. */
@ApplicationScoped
@WithSession
class ClaimSearch {
    private static final String MATCHING = """
            from query.claim_at(:known) c
            where (cast(:from as timestamptz) is null or c.latest >= :from)
              and (cast(:to as timestamptz) is null or c.earliest <= :to)
              and (cast(:west as double precision) is null
                   or exists (
                       select from query.claim_area named
                       cross join lateral query.area_as_known(named.area, :known) a
                       where named.position = c.position
                         and named.known_from <= :known
                         and (named.known_to is null or named.known_to > :known)
                         and a.south <= :north and a.north >= :south
                         and case when :crosses then a.west <= :east or a.east >= :west
                                  else a.west <= :east and a.east >= :west end))
            """;

    private static final String LAST_FIRST =
            "select c.* " + MATCHING + "and c.position < :before order by c.position desc limit :limit";

    private static final String COUNT = "select count(*) " + MATCHING;

    private static final String FIRST = "select min(c.earliest) from query.claim_at(:known) c";

    /** @param box null: wherever */
    record Filter(Interval interval, @Nullable BoundingBox box) {}

    /** The last recorded first. */
    Uni<List<ClaimView>> list(Filter filter, long before, int limit, long known) {
        return getSession()
                .chain(session -> matching(session.createNativeQuery(LAST_FIRST, ClaimView.class), filter, known)
                        .setParameter("before", before)
                        .setParameter("limit", limit)
                        .getResultList());
    }

    Uni<Long> count(Filter filter, long known) {
        return getSession()
                .chain(session -> matching(session.createNativeQuery(COUNT, Long.class), filter, known)
                        .getSingleResult());
    }

    /** When the first of what is claimed may have occurred; comes as null before anything is. */
    Uni<@Nullable Instant> first(long known) {
        return getSession()
                .chain(session -> session.createNativeQuery(FIRST, Instant.class)
                        .setParameter("known", known)
                        .getSingleResultOrNull());
    }

    private static <T> SelectionQuery<T> matching(SelectionQuery<T> query, Filter filter, long known) {
        var box = filter.box;
        return query.setParameter("known", known)
                .setParameter("from", filter.interval.from())
                .setParameter("to", filter.interval.to())
                .setParameter("west", box == null ? null : box.west())
                .setParameter("south", box == null ? null : box.south())
                .setParameter("east", box == null ? null : box.east())
                .setParameter("north", box == null ? null : box.north())
                .setParameter("crosses", box != null && box.west() > box.east());
    }
}
