package org.sijil.query.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.fold.AreaReading;
import org.sijil.domain.policy.Policy;
import org.sijil.query.clock.Cursor;
import org.sijil.query.clock.Moment;

/**
 * A page of areas as read.
 *
 * @param next cursor of the next page; null on the last
 */
record ControlPage(List<AreaReading> readings, @Nullable String next, Moment moment, Policy policy) {
    static ControlPage of(OwnControl own, ControlFilter filter, Cursor start, int limit) {
        var moment = start.moment();
        var reading = own.readAt(moment.validAt());
        var found = (filter.within() == null ? own.areas() : own.within(filter.within()))
                .stream()
                        .filter(area -> area.compareTo(start.after()) > 0)
                        .filter(area -> filter.isThere(own.boxOf(area)))
                        .map(reading::of)
                        .filter(read -> filter.takes(read.state()))
                        .limit(limit + 1L)
                        .toList();
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        var next = more ? new Cursor(moment, page.getLast().area()).encode() : null;
        return new ControlPage(page, next, moment, own.policy());
    }
}
