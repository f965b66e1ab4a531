package org.sijil.query.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time over which a side held an area, by what was said of the area itself.
 *
 * @param lost null while it is held
 * @param expired it was not taken: nobody said it any more
 */
public record Holding(String area, Instant gained, @Nullable Instant lost, boolean expired) {
    /** @param rows of {@link ControlViews#heldBy} */
    static List<Holding> of(List<Object[]> rows, Instant validAt, int expireAfterDays) {
        var holdings = new ArrayList<Holding>();
        for (var row : rows) {
            var next = of(row, validAt, expireAfterDays);
            if (next.gained.isAfter(validAt)) {
                continue;
            }
            var last = holdings.isEmpty() ? null : holdings.getLast();
            if (last != null && last.area.equals(next.area) && next.gained.equals(last.lost) && !last.expired) {
                holdings.removeLast();
                next = new Holding(next.area, last.gained, next.lost, next.expired);
            }
            holdings.add(next);
        }
        return holdings;
    }

    private static Holding of(Object[] row, Instant validAt, int expireAfterDays) {
        var until = row[2] == null ? Instant.MAX : second(row[2]);
        // One second later it is read as expired (fold.md §5).
        var expiry = second(row[3]).plusSeconds(expireAfterDays * 86_400L + 1);
        var end = until.isAfter(expiry) ? expiry : until;
        boolean over = !end.isAfter(validAt);
        return new Holding((String) row[0], second(row[1]), over ? end : null, over && end.isBefore(until));
    }

    private static Instant second(Object second) {
        return Instant.ofEpochSecond((Long) second);
    }
}
