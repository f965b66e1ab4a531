package org.sijil.query.control;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.sijil.query.clock.Moment;

/** Finds own control on both clocks. */
@ApplicationScoped
@WithSession
public class ControlViews implements PanacheRepositoryBase<ControlView, ControlView.Key> {

    private static final String OWN = """
            select asked.area, own.state
            from unnest(cast(:areas as integer[])) as asked (area)
            cross join lateral query.control_at(asked.area, :validAt, :known) own""";

    private static final String DEFINED_BETWEEN = """
            select key.area, key.id, a.known_from, parent_key.id as parent, a.west, a.south, a.east, a.north
            from query.area a
            join query.area_key key on key.area = a.area
            left join query.area_key parent_key on parent_key.area = a.parent
            where a.known_from > :before and a.known_from <= :known
            order by a.known_from""";

    private static final String REVISED_BETWEEN = """
            with revised as (
                select distinct revision.area
                from query.revision
                where revision.known > :before and revision.known <= :known)
            select key.id, cast(extract(epoch from standing.valid_from) as bigint), standing.state
            from revised
            join query.area_key key on key.area = revised.area
            left join lateral (
                select last.valid_from, last.state from query.control_at(revised.area, :since, :known) last
                union all
                select later.valid_from, later.state
                from query.control later
                where later.area = revised.area
                  and later.valid_from > :since
                  and later.known_from <= :known
                  and (later.known_to is null or later.known_to > :known)) standing on true""";

    private static final String HELD_BY = """
            with held as (
                select key.id, own.*
                from query.control own
                join query.area_key key on key.area = own.area
                where own.holder = :side
                  and key.id > :after
                  and own.known_from <= :known
                  and (own.known_to is null or own.known_to > :known))
            select held.id,
                   cast(extract(epoch from held.valid_from) as bigint),
                   cast(extract(epoch from held.valid_to) as bigint),
                   cast(extract(epoch from held.last_supported) as bigint)
            from held
            where held.id in (select distinct id from held order by id limit :areas)
            order by held.id, held.valid_from""";

    /** Key and last own state of those areas of which anything was said by then. */
    Uni<List<Object[]>> own(Integer[] areas, Moment moment) {
        return getSession()
                .chain(session -> session.createNativeQuery(OWN, Object[].class)
                        .setParameter("areas", areas)
                        .setParameter("validAt", moment.validAt())
                        .setParameter("known", moment.known())
                        .getResultList());
    }

    /** The definitions of areas after one size of the log and up to another, in order. */
    Uni<List<Object[]>> definedBetween(long before, long known) {
        return getSession()
                .chain(session -> session.createNativeQuery(DEFINED_BETWEEN, Object[].class)
                        .setParameter("before", before)
                        .setParameter("known", known)
                        .getResultList());
    }

    /** Of areas whose control changed between the two, what stands at the second, as far as it lasts beyond a moment. */
    Uni<List<Object[]>> revisedBetween(long before, long known, Instant since) {
        return getSession()
                .chain(session -> session.createNativeQuery(REVISED_BETWEEN, Object[].class)
                        .setParameter("before", before)
                        .setParameter("known", known)
                        .setParameter("since", since)
                        .getResultList());
    }

    /** The own states of an area in order of valid time, without ageing. */
    Uni<List<ControlView>> timeline(int area, long known) {
        return list(
                "area = ?1 and knownFrom <= ?2 and (knownTo is null or knownTo > ?2) order by validFrom", area, known);
    }

    /**
     * Whose own ground was held by a side: area, and in seconds from when to when it was so by its timeline, and when that
     * was last supported; whole areas, in order of id, then of time.
     */
    Uni<List<Object[]>> heldBy(String side, String after, int areas, long known) {
        return getSession()
                .chain(session -> session.createNativeQuery(HELD_BY, Object[].class)
                        .setParameter("side", side)
                        .setParameter("after", after)
                        .setParameter("areas", areas)
                        .setParameter("known", known)
                        .getResultList());
    }
}
