package org.sijil.query.features;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.sijil.domain.register.Area;

/**
 * Voronoi cells for areas of which only a point is known: the ground nearer to it than to any other such point, cut at
 * the outline of the nearest area above them that has one, else at a hull around the points.
 */
final class Cells {
    /** About ten kilometres: so far beyond the outermost points the hull goes, in degrees. */
    private static final double MARGIN = 0.1;

    private final Map<String, Area> areas;
    private final Set<String> parents;

    private record Site(String area, Coordinate at) {}

    private Cells(List<Area> areas) {
        this.areas = areas.stream().collect(toMap(Area::id, area -> area));
        parents = areas.stream().map(Area::parent).filter(Objects::nonNull).collect(toSet());
    }

    /** By area; without those that have areas below them, an outline or no place, or lie outside the outline above. */
    static Map<String, Drawn> around(List<Area> areas) {
        return new Cells(areas).draw();
    }

    private Map<String, Drawn> draw() {
        var sites = areas.values().stream().flatMap(this::site).collect(groupingBy(site -> outlineAbove(site.area)));
        var drawn = new HashMap<String, Drawn>();
        sites.forEach((above, within) -> cells(above, within).forEach((area, cell) -> {
            if (!cell.isEmpty()) {
                drawn.put(area, Outline.drawn(cell));
            }
        }));
        return drawn;
    }

    private Stream<Site> site(Area area) {
        if (parents.contains(area.id()) || Outline.isPolygon(area.geometry())) {
            return Stream.empty();
        }
        var point = Outline.point(area);
        return point == null ? Stream.empty() : Stream.of(new Site(area.id(), point));
    }

    /** The nearest area above that has an outline; empty where there is none. */
    private String outlineAbove(String area) {
        var seen = new HashSet<String>();
        for (var above = parentOf(area); above != null && seen.add(above); above = parentOf(above)) {
            var defined = areas.get(above);
            if (defined != null && Outline.isPolygon(defined.geometry())) {
                return above;
            }
        }
        return "";
    }

    private @Nullable String parentOf(String area) {
        var defined = areas.get(area);
        return defined == null ? null : defined.parent();
    }

    private Map<String, Geometry> cells(String above, List<Site> sites) {
        // Of two at one point each has the whole cell.
        var byPoint = sites.stream().collect(groupingBy(Site::at, mapping(Site::area, toList())));
        var clip = clip(above, byPoint.keySet());
        var cells = new HashMap<String, Geometry>();
        if (byPoint.size() == 1) {
            sites.forEach(site -> cells.put(site.area, clip));
            return cells;
        }
        var diagram = new VoronoiDiagramBuilder();
        diagram.setSites(List.copyOf(byPoint.keySet()));
        diagram.setClipEnvelope(clip.getEnvelopeInternal());
        var found = diagram.getDiagram(Outline.FACTORY);
        for (int i = 0; i < found.getNumGeometries(); i++) {
            var cell = found.getGeometryN(i);
            var cut = OverlayNGRobust.overlay(cell, clip, OverlayNG.INTERSECTION);
            byPoint.getOrDefault((Coordinate) cell.getUserData(), List.of()).forEach(area -> cells.put(area, cut));
        }
        return cells;
    }

    private Geometry clip(String above, Set<Coordinate> points) {
        var outline = areas.get(above);
        return outline == null || outline.geometry() == null
                ? Outline.FACTORY
                        .createMultiPointFromCoords(points.toArray(Coordinate[]::new))
                        .convexHull()
                        .buffer(MARGIN)
                : Outline.polygon(outline.geometry());
    }
}
