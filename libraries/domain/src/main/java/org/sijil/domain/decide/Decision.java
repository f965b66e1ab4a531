package org.sijil.domain.decide;

import java.util.List;
import org.sijil.domain.event.ClaimLogEvent;

/** What is to be done about a command. */
public sealed interface Decision {
    /**
     * Append the event to the subject's stream, if that still ends with {@code after} (-1: does not exist) and all that
     * was relied on still stands.
     */
    record Append(Thing subject, long after, ClaimLogEvent event, List<Reliance> reliances) implements Decision {
        public Append {
            reliances = List.copyOf(reliances);
        }
    }

    /** Nothing: the entry at this position says the same. */
    record AlreadySo(long position) implements Decision {}

    /** All that speaks against it, in the order of the fields. */
    record Refused(List<Refusal> refusals) implements Decision {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
