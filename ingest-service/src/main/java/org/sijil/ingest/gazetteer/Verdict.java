package org.sijil.ingest.gazetteer;

import org.sijil.domain.decide.RegisterCommand.DefineArea;

/** What a row means beside what is recorded. */
sealed interface Verdict {
    record New(DefineArea definition) implements Verdict {}

    record Changed(DefineArea definition) implements Verdict {}

    /** All that it says is recorded. */
    record Unchanged() implements Verdict {}

    /** It contradicts what is recorded in what a gazetteer may not decide. */
    record Conflicting(String reason) implements Verdict {}

    /** It cannot be recorded, whatever else is. */
    record Rejected(String reason) implements Verdict {}
}
