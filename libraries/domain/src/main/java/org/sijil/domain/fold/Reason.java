package org.sijil.domain.fold;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Effect;

/** One step of the reasoning that led to a state (fold.md §6, why). Weights are decibans. */
public sealed interface Reason {
    Instant moment();

    Effect effect();

    List<HeardWord> words();

    /**
     * An effect was judged (§4).
     *
     * @param contrary what it had to exceed; null where nobody affirmed it at that moment
     */
    record Judged(
            Instant moment,
            Effect effect,
            long pro,
            long con,
            long net,
            @Nullable Contrary contrary,
            Finding finding,
            Outcome outcome,
            List<HeardWord> words)
            implements Reason {
        public Judged {
            words = List.copyOf(words);
        }
    }

    /**
     * What the state rests on was weighed against what speaks against it, nothing being spent (§5 step 3).
     *
     * @param against the greater of {@code con} and {@code contrary}
     */
    record Weighed(
            Instant moment,
            Effect effect,
            long pro,
            long con,
            Contrary contrary,
            long against,
            boolean disputed,
            List<HeardWord> words)
            implements Reason {
        public Weighed {
            words = List.copyOf(words);
        }
    }
}
