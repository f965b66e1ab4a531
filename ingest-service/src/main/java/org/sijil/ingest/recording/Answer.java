package org.sijil.ingest.recording;

import java.util.List;
import java.util.Set;
import org.sijil.domain.decide.Refusal;
import org.sijil.domain.decide.Thing;
import org.sijil.store.Receipt;

/** What became of a command. */
public sealed interface Answer {
    /**
     * Its entry stands, durably.
     *
     * @param version of the subject's stream; 0: the subject is new
     * @param replayed it stood there before
     */
    record Recorded(Thing subject, long version, Receipt receipt, boolean replayed) implements Answer {}

    /** It was only to be checked, and nothing speaks against it. */
    record Acceptable(Thing subject, List<LikelyDuplicate> likelyDuplicates) implements Answer {
        public Acceptable {
            likelyDuplicates = List.copyOf(likelyDuplicates);
        }

        /** For who may not see the words of those claims. */
        public Acceptable withoutWordsOf(Set<Thing> claims) {
            var seen = likelyDuplicates.stream()
                    .map(it -> claims.contains(Thing.claim(it.id())) ? it.withoutWords() : it)
                    .filter(it -> !it.because().isEmpty())
                    .toList();
            return new Acceptable(subject, seen);
        }
    }

    record Refused(List<Refusal> refusals) implements Answer {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Its key came before, with another command. */
    record KeyReused() implements Answer {}

    /** Too much is under way; nothing was done. */
    record Overloaded() implements Answer {}
}
