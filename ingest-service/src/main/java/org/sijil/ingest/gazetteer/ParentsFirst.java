package org.sijil.ingest.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijil.ingest.gazetteer.format.Row;
import org.sijil.ingest.gazetteer.format.Row.Place;
import org.sijil.ingest.gazetteer.format.Row.Unusable;

/** Tells of which areas the rows of a file are, and puts each behind the row of its parent. */
final class ParentsFirst {
    /** From a country to a neighbourhood there are six; a chain this long is a circle or a mistake. */
    private static final int MOST_LEVELS = 20;

    private final CodeIndex index;
    private final Tally tally;
    private final SequencedMap<String, Candidate> candidates = new LinkedHashMap<>();

    private ParentsFirst(CodeIndex index, Tally tally) {
        this.index = index;
        this.tally = tally;
    }

    /** Rows that are left out are told to the tally. */
    static List<Candidate> order(List<Row> rows, CodeIndex index, Tally tally) {
        var order = new ParentsFirst(index, tally);
        rows.forEach(order::take);
        return order.byDepth();
    }

    private void take(Row row) {
        switch (row) {
            case Unusable unusable -> tally.rejected(row, unusable.reason());
            case Place place -> {
                var areas = index.find(place.area());
                var parents = place.parent() == null ? Set.<String>of() : index.find(place.parent());
                if (areas.size() > 1 || parents.size() > 1) {
                    var many = areas.size() > 1 ? areas : parents;
                    tally.conflicting(place, "one code is recorded of several areas: " + String.join(", ", many));
                } else {
                    take(new Candidate(place, one(areas), parents.isEmpty() ? null : one(parents)));
                }
            }
        }
    }

    private static String one(Set<String> ids) {
        return ids.iterator().next();
    }

    private void take(Candidate candidate) {
        var first = candidates.putIfAbsent(candidate.id(), candidate);
        if (first != null) {
            tally.rejected(
                    candidate.place(),
                    "%s was told in line %d"
                            .formatted(candidate.id(), first.place().line()));
        }
    }

    private List<Candidate> byDepth() {
        var levels = new TreeMap<Integer, List<Candidate>>();
        for (var candidate : candidates.values()) {
            int depth = depth(candidate);
            if (depth > MOST_LEVELS) {
                tally.rejected(candidate.place(), "its parents make a circle, or are more than " + MOST_LEVELS);
            } else {
                levels.computeIfAbsent(depth, _ -> new ArrayList<>()).add(candidate);
            }
        }
        return levels.values().stream().flatMap(List::stream).toList();
    }

    /** How many of those it lies under are in the file, at most one more than may be. */
    private int depth(Candidate candidate) {
        int depth = 0;
        for (var above = above(candidate); above != null && depth <= MOST_LEVELS; above = above(above)) {
            depth++;
        }
        return depth;
    }

    private @Nullable Candidate above(Candidate candidate) {
        return candidate.parent() == null ? null : candidates.get(candidate.parent());
    }
}
