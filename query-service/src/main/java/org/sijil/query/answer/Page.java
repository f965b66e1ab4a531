package org.sijil.query.answer;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijil.query.clock.Cursor;
import org.sijil.query.clock.Moment;

/**
 * A page of a list.
 *
 * @param next cursor of the next page; null on the last
 * @param known what all pages are read at
 */
public record Page<T>(List<T> items, @Nullable String next, long known) implements Paged {
    public Page {
        items = List.copyOf(items);
    }

    /** @param found one more than {@code limit} where there are more to come */
    public static <R, T> Page<T> of(
            List<R> found, int limit, Moment moment, Function<R, String> key, Function<R, T> show) {
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? new Cursor(moment, key.apply(page.getLast())).encode() : null;
        return new Page<>(page.stream().map(show).toList(), next, moment.known());
    }
}
