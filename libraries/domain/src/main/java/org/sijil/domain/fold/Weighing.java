package org.sijil.domain.fold;

import org.sijil.domain.control.Effect;

/** What is said against the effect that a state rests on, nothing being spent (fold.md §5 step 3). */
record Weighing(Effect effect, Tally tally, Contrary contrary, long against, boolean disputes) {
    static Weighing of(Effect effect, Tally tally, Contrary contrary, int apply) {
        long against = Math.max(tally.con(), contrary.net());
        return new Weighing(
                effect, tally, contrary, against, against > 0 && 2 * against >= Math.max(tally.pro(), apply));
    }
}
