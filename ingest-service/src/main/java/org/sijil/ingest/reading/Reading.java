package org.sijil.ingest.reading;

import java.util.List;
import org.sijil.kit.problem.Problem.Fault;

/** What came of reading. */
public sealed interface Reading<T> {
    record Read<T>(T value) implements Reading<T> {}

    /** All faults that were found, in the order of the text. */
    record Unreadable<T>(List<Fault> faults) implements Reading<T> {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
