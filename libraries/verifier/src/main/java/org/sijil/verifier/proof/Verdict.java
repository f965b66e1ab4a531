package org.sijil.verifier.proof;

import java.util.function.Function;

/** What came of reading or checking something that nobody vouches for. */
public sealed interface Verdict<T> {
    /** It is of the one form it can have, and whatever was to be checked about it is so. */
    record Sound<T>(T value) implements Verdict<T> {}

    record Refused<T>(ProofFault fault) implements Verdict<T> {}

    /** The next step, taken only where this one went well. */
    default <N> Verdict<N> then(Function<? super T, Verdict<N>> step) {
        return switch (this) {
            case Sound<T> sound -> step.apply(sound.value());
            case Refused<T> refused -> new Refused<>(refused.fault());
        };
    }
}
