package org.sijil.query.controllog;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijil.query.control.ControlView;

/**
 * The ends of the timelines that were revised last, as they stand: what the next revisions most likely touch, and then need
 * not read. What stands follows from the control log alone, so the ends hold for as long as entries come in order, whoever
 * worked in those before. Of one thread at a time.
 */
final class TimelineEnds {
    /** Of one area, so that none takes the place of all others. */
    private static final int MOST_ROWS_OF_ONE = 300;

    /** A row takes a kilobyte at most, but for the rare state with many contenders. */
    private static final int MOST_ROWS = 60_000;

    private static final long NOTHING_WORKED_IN = -1;

    /** @param begin all that stands from then on is in the rows; the beginning of time where all of a timeline is */
    private record End(Instant begin, NavigableMap<Instant, ControlView> rows) {}

    private final int mostRowsOfOne;
    private final int mostRows;
    private final SequencedMap<Integer, End> byArea = new LinkedHashMap<>(16, 0.75f, true);
    private int rows;
    private long next = NOTHING_WORKED_IN;

    TimelineEnds() {
        this(MOST_ROWS_OF_ONE, MOST_ROWS);
    }

    TimelineEnds(int mostRowsOfOne, int mostRows) {
        this.mostRowsOfOne = mostRowsOfOne;
        this.mostRows = mostRows;
    }

    /** Forgets all unless the entry is the next one, and all before it came to an end here. */
    void begin(long position) {
        if (position != next) {
            byArea.clear();
            rows = 0;
        }
        next = NOTHING_WORKED_IN;
    }

    /** @param next position of the entry after those that were worked in since {@link #begin} */
    void end(long next) {
        this.next = next;
    }

    /**
     * The last row that begins before a moment, and all that stand from then on. Null where they must be read; nothing is
     * kept of that area then.
     */
    @Nullable
    Collection<ControlView> around(int area, Instant moment) {
        var end = byArea.get(area);
        if (end == null || !end.begin.isBefore(moment)) {
            forget(area);
            return null;
        }
        var before = end.rows.lowerKey(moment);
        return List.copyOf((before == null ? end.rows : end.rows.tailMap(before, true)).values());
    }

    /** @param rows the last that begins before the moment, and all that stand from then on */
    void keep(int area, Instant moment, Collection<ControlView> rows) {
        var begin = rows.stream()
                .map(row -> row.validFrom)
                .filter(moment::isAfter)
                .findFirst()
                .orElse(Instant.MIN);
        var before = forget(area);
        var end = before != null && before.begin.isBefore(begin) ? before : new End(begin, new TreeMap<>());
        end.rows.tailMap(begin, true).clear();
        rows.forEach(row -> end.rows.put(row.validFrom, row));
        put(area, last(end));
    }

    private End last(End end) {
        if (end.rows.size() <= mostRowsOfOne) {
            return end;
        }
        while (end.rows.size() > mostRowsOfOne) {
            end.rows.pollFirstEntry();
        }
        return new End(end.rows.firstKey(), end.rows);
    }

    private void put(int area, End end) {
        byArea.put(area, end);
        rows += end.rows.size();
        while (rows > mostRows) {
            forget(byArea.firstEntry().getKey());
        }
    }

    private @Nullable End forget(int area) {
        var end = byArea.remove(area);
        if (end != null) {
            rows -= end.rows.size();
        }
        return end;
    }
}
