package org.sijil.domain.fold;

import java.util.List;
import org.sijil.domain.policy.Stance;
import org.sijil.domain.register.Reliability;

/**
 * What a claim weighs, and how that came about (fold.md §2). Decibans: judgement, not probability.
 *
 * @param unnamedSpeaker what is added because nobody is named, 0 where somebody is
 * @param start the sum of the three, at least 0
 * @param factors in the order in which they were multiplied in; none for a mere echo, which weighs nothing
 */
public record Weight(
        Stance stance,
        Reliability grade,
        int reliability,
        int basis,
        int unnamedSpeaker,
        long start,
        List<Factor> factors,
        long value) {
    public Weight {
        factors = List.copyOf(factors);
    }

    /**
     * @param of what the multiplier is looked up by: {@code SELF_SERVING}, {@code NEAR}, …
     * @param thousandths the multiplier
     * @param weight after it, rounded down
     */
    public record Factor(Kind kind, String of, int thousandths, long weight) {}

    public enum Kind {
        STANCE,
        TYPE,
        PLACE,
        TIME,
        CREDIBILITY
    }
}
