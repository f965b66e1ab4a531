package org.sijil.query.control;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    /** Of every area. */
    public Uni<OwnControl> everywhere(Moment moment) {
        return find(moment, () -> stored.everywhere(moment));
    }

    /** Of an area and what is above it, at least. */
    public Uni<OwnControl> above(int area, Moment moment) {
        return find(moment, () -> stored.above(area, moment));
    }

    /** Of an area, what is above it and what is below it, at least; where none is given, of every area. */
    public Uni<OwnControl> around(@Nullable Integer area, Moment moment) {
        return area == null ? everywhere(moment) : find(moment, () -> stored.around(area, moment));
    }

    private Uni<OwnControl> find(Moment moment, Supplier<Uni<List<Object[]>>> otherwise) {
        return recent.find(moment)
                .chain(here -> here == null
                        ? stored(moment, otherwise)
                        : Uni.createFrom().item(here));
    }

    private Uni<OwnControl> stored(Moment moment, Supplier<Uni<List<Object[]>>> rows) {
        return entries.policy(moment.known())
                .chain(policy -> rows.get().map(found -> new StoredControl(policy, found)));
    }
}
