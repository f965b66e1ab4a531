package org.sijil.query.features;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Area;
import org.sijil.query.area.BoundingBox;
import org.sijil.query.position.OnContext;

/** All areas as one gazetteer draws them: by what is known of each, or so that points fill the map. */
final class Drawing {
    private static final BoundingBox WORLD = new BoundingBox(-180, -90, 180, 90);

    private final SortedMap<String, Drawn> known;
    private final Uni<Map<String, Drawn>> cells;

    Drawing(List<Area> areas) {
        known = areas.stream().collect(toMap(Area::id, Drawing::draw, (one, _) -> one, TreeMap::new));
        cells = Uni.createFrom()
                .item(() -> Cells.around(areas))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .memoize()
                .indefinitely();
    }

    private static Drawn draw(Area area) {
        return new Drawn(geometry(area), BoundingBox.of(area));
    }

    private static @Nullable String geometry(Area area) {
        if (area.geometry() != null) {
            return Rings.wind(Rings.read(area.geometry())).toString();
        }
        var location = area.location();
        return location == null
                ? null
                : "{\"type\":\"Point\",\"coordinates\":[%s,%s]}"
                        .formatted(
                                location.lon().toPlainString(), location.lat().toPlainString());
    }

    /** In order of id. */
    Iterable<String> areas() {
        return known.keySet();
    }

    Drawn of(String area) {
        return known.getOrDefault(area, Drawn.NOWHERE);
    }

    /** The same, but for points that fill the map: those are cells. */
    Uni<Drawing.Way> way(GeometryParameter asked) {
        return asked.isCells()
                // Whoever asks first waits for another thread; what is read next needs the request's own.
                ? cells.emitOn(OnContext.current()).map(filled -> area -> filled.getOrDefault(area, of(area)))
                : Uni.createFrom().item(this::of);
    }

    /** How an area is drawn. */
    @FunctionalInterface
    interface Way {
        Drawn of(String area);
    }

    /** Around all that is drawn. */
    BoundingBox extent() {
        var boxes =
                known.values().stream().map(Drawn::box).filter(Objects::nonNull).toList();
        var longitudes = new DoubleSummaryStatistics();
        var latitudes = new DoubleSummaryStatistics();
        for (var box : boxes) {
            longitudes.accept(box.west());
            longitudes.accept(box.east());
            latitudes.accept(box.south());
            latitudes.accept(box.north());
        }
        return boxes.isEmpty()
                ? WORLD
                : new BoundingBox(longitudes.getMin(), latitudes.getMin(), longitudes.getMax(), latitudes.getMax());
    }
}
