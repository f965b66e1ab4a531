package org.sijil.domain.fold;

import org.sijil.domain.policy.Policy;

/** The seconds {@code from} … {@code until}, both included: only what is said in them bears on a judgement (fold.md §4). */
public record Window(long from, long until) {
    /** Wider than all instants, and narrow enough to add to. */
    public static final Window ALL = new Window(Long.MIN_VALUE / 2, Long.MAX_VALUE / 2);

    static Window endingAt(long moment, Policy policy) {
        return new Window(moment - seconds(policy) + 1, moment);
    }

    static Window at(long moment) {
        return new Window(moment, moment);
    }

    static long seconds(Policy policy) {
        return policy.windowHours() * 3600L;
    }

    Window notBefore(long moment) {
        return new Window(Math.max(from, moment), until);
    }

    boolean holds(long moment) {
        return from <= moment && moment <= until;
    }
}
