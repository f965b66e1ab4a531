package org.sijil.query.controllog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.domain.control.ControlRevised;
import org.sijil.format.ControlFormat;
import org.sijil.query.area.AreaKeys;
import org.sijil.query.control.ControlView;
import org.sijil.query.position.PositionView;
import org.sijil.query.position.Projection;
import org.sijil.store.Entry;
import org.sijil.store.LogBatch;

/** Works the control log into {@link ControlView} and {@link RevisionView}. */
@ApplicationScoped
public class ControlLogProjector {
    private static final String STANDING = """
            select standing.*
            from unnest(cast(:areas as integer[]), cast(:seconds as bigint[])) as revised (area, second)
            join control standing on standing.area = revised.area
            where standing.known_to is null
              and (standing.valid_to is null or standing.valid_to >= to_timestamp(revised.second))""";

    private final Projection projection;

    ControlLogProjector(Projection projection) {
        this.projection = projection;
    }

    @Incoming(PositionView.CONTROL_LOG)
    Uni<Void> project(LogBatch batch) {
        return projection.workIn(PositionView.CONTROL_LOG, batch, ControlLogProjector::workIn);
    }

    /** In the session's transaction; entries must come in order, each once. */
    public static Uni<Void> workIn(StatelessSession session, List<Entry> entries) {
        var revisions = entries.stream().map(ControlLogProjector::revision).toList();
        return revisions.isEmpty()
                ? Uni.createFrom().voidItem()
                : revise(session, revisions, entries.getFirst().position());
    }

    private static ControlRevised revision(Entry entry) {
        if (!entry.type().equals(ControlFormat.CONTROL_REVISED)) {
            throw new IllegalStateException(
                    "entry %d of the control log is of unknown type %s".formatted(entry.position(), entry.type()));
        }
        return ControlFormat.read(
                requireNonNull(entry.parts().getFirst().part()).content().utf8());
    }

    private static Uni<Void> revise(StatelessSession session, List<ControlRevised> revisions, long first) {
        var ids = revisions.stream().map(ControlRevised::area).collect(toSet());
        return AreaKeys.of(session, ids)
                .call(keys -> RevisionView.TABLE.insert(session, views(keys, revisions, first)))
                .chain(keys -> standing(session, keys, revisions)
                        .invoke(control ->
                                revisions.forEach(revision -> control.revise(keys.get(revision.area()), revision))))
                .chain(control -> control.write(session));
    }

    private static List<RevisionView> views(AreaKeys keys, List<ControlRevised> revisions, long first) {
        return IntStream.range(0, revisions.size())
                .mapToObj(i ->
                        new RevisionView(first + i, keys.get(revisions.get(i).area()), revisions.get(i)))
                .toList();
    }

    private static Uni<StandingControl> standing(
            StatelessSession session, AreaKeys keys, List<ControlRevised> revisions) {
        var firstSeconds = new HashMap<Integer, Long>();
        revisions.forEach(revision ->
                firstSeconds.merge(keys.get(revision.area()), revision.from().getEpochSecond(), Math::min));
        return session.createNativeQuery(STANDING, ControlView.class)
                .setParameter("areas", firstSeconds.keySet().toArray(Integer[]::new))
                .setParameter("seconds", firstSeconds.values().toArray(Long[]::new))
                .getResultList()
                .map(StandingControl::new);
    }
}
