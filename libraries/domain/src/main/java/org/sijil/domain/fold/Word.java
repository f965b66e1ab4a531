package org.sijil.domain.fold;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.control.Effect;
import org.sijil.domain.policy.Stance;
import org.sijil.domain.register.Reliability;

/**
 * One effect that a live claim affirms or denies of an area (fold.md §3). Compared by identity within one {@link Words}.
 *
 * @param voice the source that is heard in it
 * @param takenBackBy the first later word with which its own voice takes it back
 */
record Word(
        KnownClaim claim,
        Effect effect,
        String voice,
        Weight weight,
        @Nullable Word takenBackBy) {
    long moment() {
        return claim.moment();
    }

    long position() {
        return claim.position();
    }

    long earliest() {
        return claim.claim().occurred().earliest().getEpochSecond();
    }

    boolean affirms() {
        return claim.claim().polarity() == Polarity.AFFIRMS;
    }

    long value() {
        return weight.value();
    }

    boolean hasWeight() {
        return value() > 0;
    }

    boolean isSelfServing() {
        return weight.stance() == Stance.SELF_SERVING;
    }

    boolean isFilmed() {
        return claim.claim().basis() == Basis.GEOLOCATED_VISUAL;
    }

    boolean isOfUnjudgedSource() {
        return weight.grade() == Reliability.F;
    }

    /** The heavier of two; of equals, the one recorded first. */
    static Word heavier(Word one, Word other) {
        if (one.value() != other.value()) {
            return one.value() > other.value() ? one : other;
        }
        return one.position() < other.position() ? one : other;
    }

    /** Said later by the same voice, at least half as heavy, and not to be had together (fold.md §4). */
    boolean takesBack(Word earlier) {
        return moment() > earlier.moment()
                && voice.equals(earlier.voice)
                && 2 * value() >= earlier.value()
                && speaksAgainst(earlier);
    }

    /** The same effect affirmed and denied, or two rivals both affirmed. */
    boolean speaksAgainst(Word other) {
        return effect.equals(other.effect)
                ? affirms() != other.affirms()
                : affirms() && other.affirms() && Rivals.are(effect, other.effect);
    }

    Word takenBackBy(@Nullable Word later) {
        return new Word(claim, effect, voice, weight, later);
    }
}
