package org.sijil.query.changes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableList;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.domain.event.ClaimLogEvent.PolicyAdopted;
import org.sijil.query.entry.EntryView;

/** Reads what the control log's entries changed, as it reads now: a statement a page, however many areas there are. */
@ApplicationScoped
class Revisions {
    /** Revisions in a page: some tenths of a megabyte of events. */
    static final int PAGE = 128;

    private static final String PAGE_FROM = """
            select read.position, read.area, read.concluded, read.valid_from, read.valid_to, read.cause,
                   read.areas_known, read.read_at, read.id, read.parent, read.state
            from query.revisions_from(:first, :known, :most, :at) read""";

    private static final String SIZE = """
            select coalesce((
                select position + 1 from query.revision where known <= :known order by position desc limit 1), 0)""";

    private static final String LINEAGE = """
            select key.id
            from query.area_key named
            cross join lateral query.areas_above(named.area, :known) above
            join query.area_key key on key.area = above.area
            where named.id = :area""";

    private final Mutiny.SessionFactory sessions;

    Revisions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Those from a position of the control log on, in order, of what is known; none only where there are none. */
    Uni<List<Change>> from(long first, long known) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return sessions.withStatelessSession(session -> policies(session, known)
                .chain(policies -> session.createNativeQuery(PAGE_FROM, Object[].class)
                        .setParameter("first", first)
                        .setParameter("known", known)
                        .setParameter("most", PAGE)
                        .setParameter("at", now)
                        .getResultList()
                        .map(rows -> changes(rows, policies, now))));
    }

    private static Uni<Policies> policies(StatelessSession session, long known) {
        return session.createSelectionQuery(
                        "from EntryView where stream >= 'policy/' and stream < 'policy0' and position < :known",
                        EntryView.class)
                .setParameter("known", known)
                .getResultList()
                .map(adopted -> new Policies(adopted.stream()
                        .collect(toMap(
                                entry -> entry.position,
                                entry -> ((PolicyAdopted) entry.event()).policy(),
                                (one, _) -> one,
                                TreeMap::new))));
    }

    private static List<Change> changes(List<Object[]> rows, Policies policies, Instant now) {
        return rows.stream()
                .map(RevisionRow::of)
                .collect(groupingBy(RevisionRow::position, LinkedHashMap::new, toUnmodifiableList()))
                .values()
                .stream()
                .map(revision -> RevisionRow.change(revision, policies, now))
                .toList();
    }

    /** How many entries of the control log follow from so much: where one begins who wants only what comes. */
    Uni<Long> size(long known) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(SIZE, Long.class)
                .setParameter("known", known)
                .getSingleResult());
    }

    /** An area and what is above it. */
    Uni<Set<String>> lineage(String area, long known) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(LINEAGE, String.class)
                .setParameter("area", area)
                .setParameter("known", known)
                .getResultList()
                .map(Set::copyOf));
    }
}
