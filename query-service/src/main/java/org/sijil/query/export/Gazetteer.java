package org.sijil.query.export;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Location;
import org.sijil.query.entry.EntryView;
import org.sijil.query.entry.EntryViews;

/** What one export has read of areas, and of all above them, as known: a few lines an area, each read once. */
final class Gazetteer {
    /** As {@code parent} goes; the door refuses circles, and a redefinition may not outrun the export. */
    private static final int MOST_LEVELS = 20;

    private final EntryViews entries;
    private final long known;
    private final Map<String, Place> places = new HashMap<>();

    Gazetteer(EntryViews entries, long known) {
        this.entries = entries;
        this.known = known;
    }

    record Place(
            String id,
            Area.Kind kind,
            @Nullable String parent,
            @Nullable Location location,
            String name) {}

    /** Reads those of them, and of what is above them, that were not read yet. */
    Uni<Gazetteer> learn(Collection<String> ids) {
        var unknown = new HashSet<>(ids);
        unknown.removeAll(places.keySet());
        return unknown.isEmpty()
                ? Uni.createFrom().item(this)
                : entries.definitions("area", unknown, known).chain(found -> learn(parents(found)));
    }

    private Set<String> parents(List<EntryView> found) {
        var parents = new HashSet<String>();
        for (var definition : found) {
            var defined = (AreaDefined) definition.event();
            var area = defined.area();
            var name = EnglishName.of(area.id(), defined.names());
            places.put(area.id(), new Place(area.id(), area.kind(), area.parent(), area.location(), name));
            if (area.parent() != null) {
                parents.add(area.parent());
            }
        }
        return parents;
    }

    Place place(String id) {
        return Objects.requireNonNull(places.get(id), id);
    }

    /** Names of what is above an area, and of itself, by kind. */
    Map<Area.Kind, String> path(String id) {
        var path = new EnumMap<Area.Kind, String>(Area.Kind.class);
        var next = places.get(id);
        for (int level = 0; next != null && level < MOST_LEVELS; level++) {
            path.putIfAbsent(next.kind(), next.name());
            next = next.parent() == null ? null : places.get(next.parent());
        }
        return path;
    }
}
