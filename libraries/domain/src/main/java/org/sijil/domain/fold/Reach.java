package org.sijil.domain.fold;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The moments, in seconds, at which what is said of an area differs from what was. A word reaches no further back than
 * its moment: before the first of them the area's timeline stands.
 *
 * @param everFrom from when on every moment counts as one of them
 * @param heardFor for how many seconds from each of them on it may be heard; longer than a window it never is
 */
public record Reach(NavigableSet<Long> moments, long everFrom, long heardFor) {
    /** Past all moments. */
    private static final long NEVER = Window.ALL.until() + 1;

    /** For all that is known may weigh differently now. */
    public static final Reach WHOLE = from(Window.ALL.from());

    public Reach {
        moments = Collections.unmodifiableNavigableSet(new TreeSet<>(moments));
    }

    /** All that is said from a moment on, without looking for where the timeline is again what it was. */
    public static Reach from(long moment) {
        return new Reach(Collections.emptyNavigableSet(), moment, NEVER);
    }

    static Reach of(NavigableSet<Long> moments) {
        return new Reach(moments, NEVER, NEVER);
    }

    /** How far the claims reach in each area that they name. */
    static SortedMap<String, Reach> ofEach(Collection<KnownClaim> claims) {
        var moments = new TreeMap<String, NavigableSet<Long>>();
        for (var claim : claims) {
            for (var area : claim.claim().areas()) {
                moments.computeIfAbsent(area, _ -> new TreeSet<>()).add(claim.moment());
            }
        }
        var reaches = new TreeMap<String, Reach>();
        moments.forEach((area, changed) -> reaches.put(area, of(changed)));
        return reaches;
    }

    Reach heardFor(long seconds) {
        return new Reach(moments, everFrom, seconds);
    }

    /** One past all where none lies after {@code moment}. */
    long firstAfter(long moment) {
        var next = moments.higher(moment);
        return Math.min(next == null ? NEVER : next, Math.max(everFrom, moment + 1));
    }

    /** Whether a judgement at {@code moment} may hear what differs. */
    boolean isHeardAt(long moment, long windowSeconds) {
        return firstAfter(moment - Math.min(heardFor, windowSeconds)) <= moment;
    }
}
