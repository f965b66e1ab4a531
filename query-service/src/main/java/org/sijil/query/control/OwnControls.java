package org.sijil.query.control;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.query.clock.Moment;
import org.sijil.query.entry.EntryViews;

/** Finds own control at a moment: in memory where it is recent, else in the database. */
@ApplicationScoped
public class OwnControls {
    private final RecentControl recent;
    private final ControlViews stored;
    private final EntryViews entries;

    OwnControls(RecentControl recent, ControlViews stored, EntryViews entries) {
        this.recent = recent;
        this.stored = stored;
        this.entries = entries;
    }

    /** The ids of all areas, or of one and all below it, in order; whatever is known of them. */
    public Uni<Collection<String>> areas(@Nullable String within, long known) {
        return recent.areas(known).map(tree -> within == null ? tree.defined(known) : tree.below(within, known));
    }

    /** Of every area. */
    public Uni<OwnControl> everywhere(Moment moment) {
        return find(moment, areas -> areas.defined(moment.known()));
    }

    /** Of an area and what is above it, at least. */
    public Uni<OwnControl> above(int area, Moment moment) {
        return find(moment, areas -> above(areas, area, moment).toList());
    }

    /** Of an area, what is above it and what is below it, at least; where none is given, of every area. */
    public Uni<OwnControl> around(@Nullable Integer area, Moment moment) {
        return area == null
                ? everywhere(moment)
                : find(
                        moment,
                        areas -> Stream.concat(above(areas, area, moment), below(areas, area, moment))
                                .distinct()
                                .toList());
    }

    /** An area that is defined later has no place yet. */
    private static Stream<String> above(AreaTree areas, int area, Moment moment) {
        var id = areas.id(area);
        return id == null ? Stream.of() : areas.above(id, moment.known()).stream();
    }

    private static Stream<String> below(AreaTree areas, int area, Moment moment) {
        var id = areas.id(area);
        return id == null ? Stream.of() : areas.below(id, moment.known()).stream();
    }

    /** @param needed the areas of which control is asked for */
    private Uni<OwnControl> find(Moment moment, Function<AreaTree, Collection<String>> needed) {
        return recent.find(moment)
                .chain(here ->
                        here == null ? stored(moment, needed) : Uni.createFrom().item(here));
    }

    private Uni<OwnControl> stored(Moment moment, Function<AreaTree, Collection<String>> needed) {
        return recent.areas(moment.known())
                .chain(areas -> entries.policy(moment.known())
                        .chain(policy -> stored.own(keys(needed.apply(areas), areas, moment), moment)
                                .map(rows -> states(rows, areas))
                                .map(states -> new OwnControl(
                                        policy,
                                        areas,
                                        moment.known(),
                                        area -> states.getOrDefault(area, ControlState.UNKNOWN)))));
    }

    private static Integer[] keys(Collection<String> needed, AreaTree areas, Moment moment) {
        return needed.stream()
                .map(area -> areas.find(area, moment.known()))
                .filter(Objects::nonNull)
                .map(AreaTree.Defined::key)
                .toArray(Integer[]::new);
    }

    private static Map<String, ControlState> states(List<Object[]> rows, AreaTree areas) {
        var states = new HashMap<String, ControlState>();
        rows.forEach(row -> states.put(
                Objects.requireNonNull(areas.id((Integer) row[0]), "its key is from there"),
                ControlView.read(String.valueOf(row[1]))));
        return states;
    }
}
