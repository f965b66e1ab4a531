package org.sijil.query.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.sijil.domain.register.Area;

/** Cells fill what they are cut at, do not overlap, and each holds its own point. */
class CellsTest {
    private static final double TOLERANCE = 0.001;

    private static Geometry cell(Drawn drawn) {
        return Outline.polygon(Objects.requireNonNull(drawn.geometry()));
    }

    private static Geometry point(Area area) {
        return Outline.FACTORY.createPoint(Objects.requireNonNull(Outline.point(area)));
    }

    @Test
    void towns_fill_the_outline_above_them() {
        var random = new Random(11);
        var areas =
                new ArrayList<Area>(List.of(Told.square("land", 30, 30, 34, 34).area()));
        for (int i = 0; i < 60; i++) {
            var longitude = "%.3f".formatted(30 + 4 * random.nextDouble());
            var latitude = "%.3f".formatted(30 + 4 * random.nextDouble());
            areas.add(Told.town("town-" + i, "land", longitude, latitude).area());
        }
        var cells = Cells.around(areas);
        assertThat(cells).hasSize(60).doesNotContainKey("land");
        assertThat(cells.values().stream()
                        .mapToDouble(drawn -> cell(drawn).getArea())
                        .sum())
                .isCloseTo(16, within(TOLERANCE));
        areas.stream()
                .skip(1)
                .forEach(town -> assertThat(cell(Objects.requireNonNull(cells.get(town.id())))
                                .buffer(TOLERANCE)
                                .contains(point(town)))
                        .as(town.id())
                        .isTrue());
    }

    @Test
    void without_an_outline_they_are_cut_at_a_hull() {
        var towns = List.of(
                Told.town("a", null, "36.0", "33.0").area(),
                Told.town("b", null, "36.4", "33.0").area(),
                Told.town("c", null, "36.2", "33.3").area());
        var cells = Cells.around(towns);
        assertThat(cells).hasSize(3);
        var a = cell(Objects.requireNonNull(cells.get("a"))).getEnvelopeInternal();
        assertThat(a.getMinX()).isCloseTo(35.9, within(TOLERANCE));
        assertThat(a.getMaxX()).isCloseTo(36.2, within(TOLERANCE));
    }

    @Test
    void one_alone_has_all_and_two_at_one_point_share_it() {
        var land = Told.square("land", 0, 0, 1, 1).area();
        var alone =
                Cells.around(List.of(land, Told.town("a", "land", "0.5", "0.5").area()));
        assertThat(cell(Objects.requireNonNull(alone.get("a"))).getArea()).isCloseTo(1, within(TOLERANCE));
        var twins = Cells.around(List.of(
                land,
                Told.town("a", "land", "0.2", "0.5").area(),
                Told.town("b", "land", "0.2", "0.5").area(),
                Told.town("c", "land", "0.8", "0.5").area()));
        assertThat(twins.get("a")).isEqualTo(twins.get("b"));
        assertThat(cell(Objects.requireNonNull(twins.get("c")))
                        .contains(Outline.FACTORY.createPoint(new Coordinate(0.9, 0.9))))
                .isTrue();
    }

    @Test
    void who_lies_outside_the_outline_above_or_has_areas_below_has_none() {
        var cells = Cells.around(List.of(
                Told.square("land", 0, 0, 1, 1).area(),
                Told.town("inside", "land", "0.5", "0.5").area(),
                Told.town("outside", "land", "5", "0.5").area(),
                Told.town("city", "land", "0.6", "0.6").area(),
                Told.town("quarter", "city", "0.61", "0.6").area()));
        assertThat(cells).containsOnlyKeys("inside", "quarter");
    }
}
