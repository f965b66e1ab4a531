package org.sijil.domain.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;

/**
 * What one moment made of the state (fold.md §5).
 *
 * @param moment in seconds
 * @param taken in the order of taking
 * @param weighing null where nothing new was said of what the state rests on
 */
record Step(long moment, List<Taken> taken, @Nullable Weighing weighing, ControlState after) {
    record Taken(Judgement judgement, Outcome outcome) {}
}
