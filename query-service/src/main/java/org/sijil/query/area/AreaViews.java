package org.sijil.query.area;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Area;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.query.entry.EntryView;
import org.sijil.query.position.ReadModelsReplaced;
import org.sijil.query.position.Served;

/** Finds areas as defined at a size of the claim log. */
@ApplicationScoped
@WithSession
public class AreaViews implements PanacheRepositoryBase<AreaView, AreaView.Key> {
    private static final String KEY = """
            select key.area from AreaKey key
            where key.id = :id
              and exists (select 1 from AreaView view where view.area = key.area and view.knownFrom <= :known)""";

    private static final String DEFINITION = """
            select definition.*
            from query.area_as_known(:area, :known) a
            join query.entry definition on definition.position = a.known_from - 1""";

    private static final String DEFINITIONS = """
            select definition.*
            from query.area_at(:known) a
            join query.area_key key on key.area = a.area
            join query.entry definition on definition.position = a.known_from - 1
            where key.id > :after
              and (cast(:kind as text) is null or a.kind = :kind)
              and (cast(:within as integer) is null
                   or a.area in (select below.area from query.areas_below(:within, :known) below))
            order by key.id
            limit :limit""";

    private static final String LAST_DEFINED =
            "select coalesce(max(known_from), 0) from query.area where known_from <= :known";

    private final Served served;

    /** Those that are defined by what is served: they are for good, so every other read need not ask again. */
    private final Map<String, Integer> defined = new ConcurrentHashMap<>();

    AreaViews(Served served) {
        this.served = served;
    }

    void forget(@Observes ReadModelsReplaced replaced) {
        defined.clear();
    }

    /** The key of an area that is defined by what is served, perhaps later than a read is about; else a problem. */
    public Uni<Integer> get(String id) {
        var known = defined.get(id);
        return known == null ? look(id) : Uni.createFrom().item(known);
    }

    private Uni<Integer> look(String id) {
        return find(id).map(key -> {
            if (key == null) {
                throw new ProblemException(Problem.of(ProblemType.NOT_FOUND));
            }
            defined.put(id, key);
            return key;
        });
    }

    /** The same for an area that a parameter names; null where it names none. */
    public Uni<@Nullable Integer> named(String parameter, @Nullable String id) {
        return id == null
                ? Uni.createFrom().nullItem()
                : find(id).onItem()
                        .ifNull()
                        .failWith(() -> new ProblemException(Problem.badParameter(parameter, "no area has this id")));
    }

    private Uni<@Nullable Integer> find(String id) {
        return getSession()
                .chain(session -> session.createSelectionQuery(KEY, Integer.class)
                        .setParameter("id", id)
                        .setParameter("known", served.known())
                        .getSingleResultOrNull());
    }

    /** The entry that defines an area; null where it is defined later. */
    public Uni<@Nullable EntryView> definition(int area, long known) {
        return getSession()
                .chain(session -> session.createNativeQuery(DEFINITION, EntryView.class)
                        .setParameter("area", area)
                        .setParameter("known", known)
                        .getSingleResultOrNull());
    }

    /** The entries that define the areas, in order of id. */
    public Uni<List<EntryView>> list(
            Area.@Nullable Kind kind, @Nullable Integer within, String after, int limit, long known) {
        return getSession()
                .chain(session -> session.createNativeQuery(DEFINITIONS, EntryView.class)
                        .setParameter("known", known)
                        .setParameter("after", after)
                        .setParameter("kind", kind == null ? null : kind.name())
                        .setParameter("within", within)
                        .setParameter("limit", limit)
                        .getResultList());
    }

    /** The size of the claim log at which an area was last defined: from then on all are as they are known. */
    public Uni<Long> lastDefined(long known) {
        return getSession()
                .chain(session -> session.createNativeQuery(LAST_DEFINED, Long.class)
                        .setParameter("known", known)
                        .getSingleResult());
    }
}
