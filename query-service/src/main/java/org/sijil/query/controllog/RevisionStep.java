package org.sijil.query.controllog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlRevised;
import org.sijil.format.ControlFormat;
import org.sijil.query.area.AreaKeys;
import org.sijil.query.control.ControlView;
import org.sijil.store.Entry;

/** Works the control log into {@link ControlView} and {@link RevisionView}. */
public final class RevisionStep {
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

    private final TimelineEnds ends = new TimelineEnds();

    /** In the session's transaction; entries must come in order, each once. */
    public Uni<Void> take(StatelessSession session, List<Entry> entries) {
        var revisions = entries.stream().map(RevisionStep::revision).toList();
        return revisions.isEmpty()
                ? Uni.createFrom().voidItem()
                : take(session, revisions, entries.getFirst().position());
    }

    private static ControlRevised revision(Entry entry) {
        if (!entry.type().equals(ControlFormat.CONTROL_REVISED)) {
            throw new IllegalStateException(
                    "entry %d of the control log is of unknown type %s".formatted(entry.position(), entry.type()));
        }
        return ControlFormat.read(
                requireNonNull(entry.parts().getFirst().part()).content().utf8());
    }

    private Uni<Void> take(StatelessSession session, List<ControlRevised> revisions, long first) {
        var ids = revisions.stream().map(ControlRevised::area).collect(toSet());
        return AreaKeys.of(session, ids)
                .call(keys -> RevisionView.TABLE.insert(session, views(keys, revisions, first)))
                .invoke(() -> ends.begin(first))
                .chain(keys -> revise(session, byArea(keys, revisions)))
                .invoke(() -> ends.end(first + revisions.size()));
    }

    private static List<RevisionView> views(AreaKeys keys, List<ControlRevised> revisions, long first) {
        return IntStream.range(0, revisions.size())
                .mapToObj(i ->
                        new RevisionView(first + i, keys.get(revisions.get(i).area()), revisions.get(i)))
                .toList();
    }

    private List<RevisedArea> byArea(AreaKeys keys, List<ControlRevised> revisions) {
        var byKey =
                revisions.stream().collect(groupingBy(revision -> keys.get(revision.area()), TreeMap::new, toList()));
        return byKey.entrySet().stream()
                .map(area -> RevisedArea.of(area.getKey(), area.getValue(), ends))
                .toList();
    }

    private Uni<Void> revise(StatelessSession session, List<RevisedArea> areas) {
        return read(session, areas.stream().filter(area -> area.known() == null).toList())
                .map(read -> new StandingControl(Stream.concat(
                                areas.stream()
                                        .map(RevisedArea::known)
                                        .filter(Objects::nonNull)
                                        .flatMap(Collection::stream),
                                read.stream())
                        .toList()))
                .invoke(control -> areas.forEach(area -> area.revise(control)))
                .call(control -> control.write(session))
                .invoke(control -> areas.forEach(area -> area.keep(control, ends)))
                .replaceWithVoid();
    }

    private static Uni<List<ControlView>> read(StatelessSession session, List<RevisedArea> areas) {
        if (areas.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(STANDING, ControlView.class)
                .setParameter("areas", each(areas, (area, _) -> area.key(), Integer[]::new))
                .setParameter(
                        "first", each(areas, (_, revision) -> revision.from().getEpochSecond(), Long[]::new))
                .setParameter("until", each(areas, (_, revision) -> epochSecond(revision.to()), Long[]::new))
                .getResultList();
    }

    private static @Nullable Long epochSecond(@Nullable Instant moment) {
        return moment == null ? null : moment.getEpochSecond();
    }

    private static <T> T[] each(
            List<RevisedArea> areas,
            BiFunction<RevisedArea, ControlRevised, @Nullable T> value,
            IntFunction<T[]> array) {
        return areas.stream()
                .flatMap(area -> area.revisions().stream().map(revision -> value.apply(area, revision)))
                .toArray(array);
    }
}
