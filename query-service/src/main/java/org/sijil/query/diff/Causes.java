package org.sijil.query.diff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Finds the claims behind what changed in some areas: for each at most a hundred, the last recorded first. */
@ApplicationScoped
@WithSession
class Causes {
    /** Those that hold and speak of a moment between the two. */
    private static final String OF_TIME = """
            select key.id as area, because.id as claim, because.position
            from query.area_key key
            cross join lateral (
                select c.id, c.position
                from query.claims_naming(key.area, :known) c
                where not c.retracted
                  and (c.verdict is null or c.verdict <> 'REJECTED')
                  and c.latest > :from and c.latest <= :to
                order by c.position desc
                limit 100) because
            where key.id = any (cast(:areas as text[]))
            order by because.position desc""";

    /** Those that were recorded, corrected, retracted or reviewed between the two. */
    private static final String OF_KNOWLEDGE = """
            select key.id as area, because.id as claim, because.position
            from query.area_key key
            cross join lateral (
                select distinct c.id, c.position
                from query.claim_area naming
                join query.claim c on c.position = naming.position
                where naming.area = key.area
                  and naming.known_from <= :to
                  and c.known_from > :from and c.known_from <= :to
                order by c.position desc
                limit 100) because
            where key.id = any (cast(:areas as text[]))
            order by because.position desc""";

    /** By area. */
    Uni<Map<String, List<String>>> ofTime(Comparison compared) {
        var one = compared.moments().before().validAt();
        var other = compared.moments().after().validAt();
        return byArea(
                OF_TIME,
                compared,
                query -> query.setParameter("known", compared.moments().after().known())
                        .setParameter("from", one.isBefore(other) ? one : other)
                        .setParameter("to", one.isBefore(other) ? other : one));
    }

    /** By area. */
    Uni<Map<String, List<String>>> ofKnowledge(Comparison compared) {
        long one = compared.moments().before().known();
        long other = compared.moments().after().known();
        return byArea(
                OF_KNOWLEDGE,
                compared,
                query -> query.setParameter("from", Math.min(one, other)).setParameter("to", Math.max(one, other)));
    }

    private static Uni<Map<String, List<String>>> byArea(
            String sql, Comparison compared, UnaryOperator<SelectionQuery<Object[]>> between) {
        var areas = compared.spokenOf().toArray(String[]::new);
        return Panache.getSession()
                .chain(session -> between.apply(
                                session.createNativeQuery(sql, Object[].class).setParameter("areas", areas))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(row -> (String) row[0], mapping(row -> (String) row[1], toList()))));
    }
}
