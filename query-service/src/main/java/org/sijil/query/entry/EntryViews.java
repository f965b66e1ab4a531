package org.sijil.query.entry;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent.PolicyAdopted;
import org.sijil.domain.policy.Policy;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.query.position.ReadModelsReplaced;

/** Finds entries of the claim log, and the definitions that were in force at a size of it. */
@ApplicationScoped
@WithSession
public class EntryViews implements PanacheRepositoryBase<EntryView, Long> {
    private static final String DEFINITIONS = """
            select distinct on (stream) *
            from query.entry
            where stream > :kind || '/' || :after
              and stream < :kind || '0'
              and type like :kind || '.%'
              and position < :known
            order by stream, position desc
            limit cast(:limit as integer)""";

    private static final String DEFINITIONS_OF = """
            select distinct on (stream) *
            from query.entry
            where stream = any (cast(:streams as text[])) and type like :kind || '.%' and position < :known
            order by stream, position desc""";

    private volatile Adopted adopted = Adopted.of(List.of(), 0);

    /** How many entries were recorded by then. */
    public Uni<Long> sizeAt(Instant instant) {
        return find("recordedAt <= ?1 order by recordedAt desc, position desc", instant)
                .project(Place.class)
                .firstResult()
                .map(last -> last == null ? 0 : last.position + 1);
    }

    record Place(long position) {}

    /** The entries at these positions, which there must be, by position. */
    public Uni<LongFunction<EntryView>> at(List<Long> positions) {
        return list("position in ?1", positions).map(found -> {
            var byPosition = found.stream().collect(toMap(entry -> entry.position, entry -> entry));
            return position -> requireNonNull(byPosition.get(position), "an entry that was read");
        });
    }

    /** The entry that defines each thing of a kind, as known; {@code kind} is what its streams begin with. */
    public Uni<List<EntryView>> definitions(String kind, long known) {
        return definitions(kind, "", null, known);
    }

    /** The same in order of id, those after one id and no more than the limit. */
    public Uni<List<EntryView>> definitions(String kind, String after, @Nullable Integer limit, long known) {
        return getSession()
                .chain(session -> session.createNativeQuery(DEFINITIONS, EntryView.class)
                        .setParameter("kind", kind)
                        .setParameter("after", after)
                        .setParameter("limit", limit)
                        .setParameter("known", known)
                        .getResultList());
    }

    /** The entries that define these things of a kind, as known, in order of id. */
    public Uni<List<EntryView>> definitions(String kind, Collection<String> ids, long known) {
        var streams = ids.stream().map(id -> kind + "/" + id).toArray(String[]::new);
        return getSession()
                .chain(session -> session.createNativeQuery(DEFINITIONS_OF, EntryView.class)
                        .setParameter("streams", streams)
                        .setParameter("kind", kind)
                        .setParameter("known", known)
                        .getResultList());
    }

    /** The entry that defines one thing; a problem where there is none yet. */
    public Uni<EntryView> definition(String kind, String id, long known) {
        return find(
                        "stream = ?1 and type like ?2 and position < ?3 order by position desc",
                        kind + "/" + id,
                        kind + ".%",
                        known)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND)));
    }

    /** The policy adopted last. What was adopted stays so: each entry is looked at once. */
    public Uni<Policy> policy(long known) {
        var here = adopted;
        return known <= here.size
                ? Uni.createFrom().item(here.inForce(known))
                : list("stream >= 'policy/' and stream < 'policy0' and position < ?1", known)
                        .map(found -> Adopted.of(found, known))
                        .invoke(more -> adopted = adopted == here ? more : adopted)
                        .map(more -> more.inForce(known));
    }

    /** @param policies by the size of the log from which each was known */
    private record Adopted(NavigableMap<Long, Policy> policies, long size) {
        static Adopted of(List<EntryView> entries, long size) {
            var policies = new TreeMap<Long, Policy>(Map.of(0L, Policy.BUILT_IN));
            entries.forEach(entry -> policies.put(entry.position + 1, ((PolicyAdopted) entry.event()).policy()));
            return new Adopted(policies, size);
        }

        Policy inForce(long known) {
            return policies.floorEntry(known).getValue();
        }
    }

    /** What the logs say stays; but the models that were read may have been wrong. */
    void forget(@Observes ReadModelsReplaced replaced) {
        adopted = Adopted.of(List.of(), 0);
    }

    /** What was said of one thing, in order; redactions too. */
    public Uni<List<EntryView>> history(String stream, long known) {
        return list("stream = ?1 and position < ?2 order by position", stream, known);
    }
}
