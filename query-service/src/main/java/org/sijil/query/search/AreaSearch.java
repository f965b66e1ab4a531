package org.sijil.query.search;

import static io.quarkus.hibernate.reactive.panache.Panache.getSession;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Area;

/** Finds areas by a name, however it is spelt: candidates, the likeliest first, for somebody to choose from. */
@ApplicationScoped
@WithSession
public class AreaSearch {
    private static final String BEST_FIRST = """
            select key.id, called.rank, called.name, called.lang, a.known_from - 1, called.shared,
                   (select above.known_from - 1
                    from query.areas_above(called.area, :known) up
                    cross join lateral query.area_as_known(up.area, :known) above
                    where above.kind = 'GOVERNORATE'
                    limit 1)
            from query.areas_called(:folded, :key, cast(:pieces as text[]), :known) called
            join query.area_key key on key.area = called.area
            cross join lateral query.area_as_known(called.area, :known) a
            where (called.rank, -called.shared, key.id) > (:rank, -cast(:shared as integer), :id)
              and (cast(:kind as text) is null or a.kind = :kind)
              and (cast(:within as integer) is null
                   or called.area in (select below.area from query.areas_below(:within, :known) below))
            order by called.rank, called.shared desc, key.id
            limit :limit""";

    /**
     * @param within key of the area to look in
     * @param after  where the page before ended
     */
    public Uni<List<FoundArea>> find(
            SearchedName name, Area.@Nullable Kind kind, @Nullable Integer within, Place after, int limit, long known) {
        return getSession()
                .chain(session -> asked(session, name)
                        .setParameter("kind", kind == null ? null : kind.name())
                        .setParameter("within", within)
                        .setParameter("rank", after.rank())
                        .setParameter("shared", after.shared())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit)
                        .setParameter("known", known)
                        .getResultList())
                .map(rows -> rows.stream().map(AreaSearch::found).toList());
    }

    private static Mutiny.SelectionQuery<Object[]> asked(Mutiny.Session session, SearchedName name) {
        return session.createNativeQuery(BEST_FIRST, Object[].class)
                .setParameter("folded", name.folded())
                .setParameter("key", name.key())
                .setParameter("pieces", Pieces.of(name.key()).toArray(String[]::new));
    }

    private static FoundArea found(Object[] row) {
        var by = NameMatch.By.values()[(Integer) row[1]];
        return new FoundArea(
                (String) row[0],
                new NameMatch(by, (String) row[2], (String) row[3]),
                (Long) row[4],
                (Long) row[6],
                (Integer) row[5]);
    }
}
