package org.sijil.domain.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Confidence;
import org.sijil.domain.control.Effect;
import org.sijil.domain.control.EffectKind;
import org.sijil.domain.policy.Policy;

/**
 * An effect as judged at a moment (fold.md §4).
 *
 * @param news its words of that very moment that affirm it
 * @param contrary by which it was judged; null without news
 */
record Judgement(
        Effect effect,
        Tally tally,
        List<Word> news,
        @Nullable Contrary contrary,
        Finding finding) {
    boolean isApplied() {
        return finding == Finding.APPLIED;
    }

    EffectKind kind() {
        return effect.kind();
    }

    long net() {
        return tally.net();
    }

    /** Somebody says so who does not gain by it, and what speaks against it is not as heavy. */
    boolean keepsAlive() {
        return contrary != null && net() > contrary.net() && !news.stream().allMatch(Word::isSelfServing);
    }

    Judgement givingWay() {
        return new Judgement(effect, tally, news, contrary, Finding.GAVE_WAY);
    }

    Confidence confidence(Policy policy) {
        var independent = tally.independent();
        if (independent.stream().allMatch(Word::isOfUnjudgedSource)) {
            return Confidence.LOW;
        }
        boolean corroborated = independent.size() > 1 || independent.stream().anyMatch(Word::isFilmed);
        return net() >= policy.high() && corroborated ? Confidence.HIGH : Confidence.MEDIUM;
    }
}
