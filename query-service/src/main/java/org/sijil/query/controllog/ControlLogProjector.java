package org.sijil.query.controllog;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlRevised;
import org.sijil.query.area.AreaKeys;
import org.sijil.query.control.ControlView;
import org.sijil.query.position.PositionView;
import org.sijil.query.position.Projection;
import org.sijil.query.position.Work;
import org.sijil.store.Entry;
import org.sijil.store.LogBatch;

/** Works the control log into {@link ControlView} and {@link RevisionView}. */
@ApplicationScoped
public class ControlLogProjector {
    /**
     * What the revisions touch: the rows that begin in a revised stretch, and the last before it. However long an area's
     * timeline is, no more of it is read.
     */
    private static final String STANDING = """
            with touched as (
                select revised.area,
                       unnest(range_agg(tstzrange(
                           coalesce(last.valid_from, to_timestamp(revised.first)), to_timestamp(revised.until)))) as stretch
                from unnest(cast(:areas as integer[]), cast(:first as bigint[]), cast(:until as bigint[]))
                    as revised (area, first, until)
                left join lateral (
                    select before.valid_from
                    from control before
                    where before.area = revised.area
                      and before.known_to is null
                      and before.valid_from < to_timestamp(revised.first)
                    order by before.valid_from desc
                    limit 1) last on true
                group by revised.area)
            select standing.*
            from touched
            -- The offset keeps it a look-up by index, of the stretch and not of all the area.
            cross join lateral (
                select *
                from control
                where control.area = touched.area
                  and control.known_to is null
                  and control.valid_from >= lower(touched.stretch)
                  and control.valid_from < coalesce(upper(touched.stretch), 'infinity')
                offset 0) standing""";

    private final Projection projection;

    ControlLogProjector(Projection projection) {
        this.projection = projection;
    }

    @Incoming(PositionView.CONTROL_LOG)
    Uni<Void> project(LogBatch batch) {
        return projection.workIn(PositionView.CONTROL_LOG, batch, ControlLogProjector::read);
    }

    public static Work read(List<Entry> entries) {
        return revise(entries, StandingControl.lookedUp());
    }

    /**
     * For models that are empty and that nobody else writes: what it has worked in is remembered and not looked up again.
     *
     * @param room for so many rows of control, of some 700 bytes each
     */
    public static Work.Reader remembering(int room) {
        var control = StandingControl.remembered(room);
        return entries -> revise(entries, control);
    }

    private static Work revise(List<Entry> entries, StandingControl control) {
        var told = entries.stream().map(Told::of).toList();
        return session -> told.isEmpty() ? Uni.createFrom().voidItem() : revise(session, told, control);
    }

    private static Uni<Void> revise(StatelessSession session, List<Told> told, StandingControl control) {
        var ids = told.stream().map(one -> one.revised().area()).collect(toSet());
        return AreaKeys.of(session, ids)
                .call(keys -> RevisionView.TABLE.insert(session, views(keys, told)))
                .call(keys -> lookUp(session, keys, told, control))
                .invoke(keys -> told.forEach(
                        one -> control.revise(keys.get(one.revised().area()), one)))
                .chain(() -> control.write(session));
    }

    private static List<RevisionView> views(AreaKeys keys, List<Told> told) {
        return told.stream()
                .map(one -> RevisionView.of(one, keys.get(one.revised().area())))
                .toList();
    }

    private static Uni<Void> lookUp(StatelessSession session, AreaKeys keys, List<Told> told, StandingControl control) {
        var revisions = told.stream()
                .map(Told::revised)
                .filter(revision -> !control.remembers(keys.get(revision.area())))
                .toList();
        return revisions.isEmpty()
                ? Uni.createFrom().voidItem()
                : standing(session, keys, revisions).invoke(control::read).replaceWithVoid();
    }

    private static Uni<List<ControlView>> standing(
            StatelessSession session, AreaKeys keys, List<ControlRevised> revisions) {
        return session.createNativeQuery(STANDING, ControlView.class)
                .setParameter("areas", each(revisions, revision -> keys.get(revision.area()), Integer[]::new))
                .setParameter(
                        "first", each(revisions, revision -> revision.from().getEpochSecond(), Long[]::new))
                .setParameter(
                        "until",
                        each(
                                revisions,
                                revision -> revision.to() == null
                                        ? null
                                        : revision.to().getEpochSecond(),
                                Long[]::new))
                .getResultList();
    }

    private static <T> T[] each(
            List<ControlRevised> revisions, Function<ControlRevised, @Nullable T> value, IntFunction<T[]> array) {
        return revisions.stream().map(value).toArray(array);
    }
}
