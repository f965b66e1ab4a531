package org.sijil.domain.fold;

import org.sijil.domain.policy.Policy;

/** The seconds {@code from} … {@code until}, both included: only what was said in them bears on a judgement (fold.md §4). */
record Window(long from, long until) {
    static Window endingAt(long moment, Policy policy) {
        return new Window(moment - policy.windowHours() * 3600L + 1, moment);
    }

    static Window at(long moment) {
        return new Window(moment, moment);
    }

    Window notBefore(long moment) {
        return new Window(Math.max(from, moment), until);
    }

    boolean holds(Word word) {
        return from <= word.moment() && word.moment() <= until;
    }
}
