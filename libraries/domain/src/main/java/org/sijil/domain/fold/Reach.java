package org.sijil.domain.fold;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The moments, in seconds, at which what is said of an area differs from what was. A word reaches no further back than
 * its moment: before the first of them the area's timeline stands.
 *
 * @param everFrom from when on every moment counts as one of them
 */
public record Reach(NavigableSet<Long> moments, long everFrom) {
    /** Past all moments. */
    private static final long NEVER = Window.ALL.until() + 1;

    /** For all that is known may weigh differently now. */
    public static final Reach WHOLE = from(Window.ALL.from());

    public Reach {
        moments = Collections.unmodifiableNavigableSet(new TreeSet<>(moments));
    }

    /** All that is said from a moment on, without looking for where the timeline is again what it was. */
    public static Reach from(long moment) {
        return new Reach(Collections.emptyNavigableSet(), moment);
    }

    static Reach of(NavigableSet<Long> moments) {
        return new Reach(moments, NEVER);
    }

    public long first() {
        return firstAfter(Window.ALL.from() - 1);
    }

    public long last() {
        return everFrom < NEVER ? Window.ALL.until() : moments.last();
    }

    /** One past all where none lies after {@code moment}. */
    long firstAfter(long moment) {
        var next = moments.higher(moment);
        return Math.min(next == null ? NEVER : next, Math.max(everFrom, moment + 1));
    }

    boolean touches(Window window) {
        return firstAfter(window.from() - 1) <= window.until();
    }
}
