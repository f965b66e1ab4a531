package org.sijil.query.area;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The keys of some areas. Whoever meets an area first gives it one: both projectors may at once. */
public final class AreaKeys {
    private static final String GIVE = """
            insert into area_key (id)
            select met.id from unnest(cast(:ids as text[])) with ordinality as met (id, place)
            where not exists (select from area_key known where known.id = met.id)
            order by met.place
            on conflict (id) do nothing""";

    private static final String FIND = "select * from area_key where id = any (cast(:ids as text[]))";

    private final Map<String, Integer> byId;

    private AreaKeys(List<AreaKey> keys) {
        byId = keys.stream().collect(toMap(key -> key.id, key -> key.area));
    }

    public static Uni<AreaKeys> of(StatelessSession session, Collection<String> ids) {
        // Sorted, so that two transactions that give keys to the same areas wait for each other in one direction only.
        var sorted = new TreeSet<>(ids).toArray(String[]::new);
        return find(session, sorted)
                .chain(known -> known.size() == sorted.length
                        ? Uni.createFrom().item(known)
                        : session.createNativeQuery(GIVE)
                                .setParameter("ids", sorted)
                                .executeUpdate()
                                .chain(() -> find(session, sorted)))
                .map(AreaKeys::new);
    }

    private static Uni<List<AreaKey>> find(StatelessSession session, String[] ids) {
        return session.createNativeQuery(FIND, AreaKey.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** @throws NullPointerException of an area that is not among them */
    public int get(String id) {
        return requireNonNull(byId.get(id), id);
    }

    public Integer[] all() {
        return byId.values().toArray(Integer[]::new);
    }
}
