package org.sijil.domain.fold;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.control.Effect;
import org.sijil.domain.policy.Stance;
import org.sijil.domain.register.Reliability;

/** One effect that a live claim affirms or denies of an area (fold.md §3). Equal to itself alone. */
final class Word {
    private final KnownClaim claim;
    private final Effect effect;
    private final String voice;
    private final int voiceNumber;
    private final Weight weight;
    private final long moment;
    private @Nullable Word takenBackBy;

    /** @param voice the source that is heard in it */
    Word(KnownClaim claim, Effect effect, String voice, Weight weight) {
        this(claim, effect, voice, -1, weight);
    }

    private Word(KnownClaim claim, Effect effect, String voice, int voiceNumber, Weight weight) {
        this.claim = claim;
        this.effect = effect;
        this.voice = voice;
        this.voiceNumber = voiceNumber;
        this.weight = weight;
        this.moment = claim.moment();
    }

    /** The same among the words of an area, of which its voice is heard as the {@code number}th; nobody takes it back. */
    Word ofVoice(int number) {
        return new Word(claim, effect, voice, number, weight);
    }

    KnownClaim claim() {
        return claim;
    }

    Effect effect() {
        return effect;
    }

    String voice() {
        return voice;
    }

    /** From 0, among those that are heard of an area. */
    int voiceNumber() {
        return voiceNumber;
    }

    Weight weight() {
        return weight;
    }

    long moment() {
        return moment;
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

    boolean weighsTheSame(Word other) {
        return value() == other.value()
                && isSelfServing() == other.isSelfServing()
                && isOfUnjudgedSource() == other.isOfUnjudgedSource();
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

    boolean saysTheSame(Word other) {
        return effect.equals(other.effect) && affirms() == other.affirms();
    }

    /** The same effect affirmed and denied, or two rivals both affirmed. */
    boolean speaksAgainst(Word other) {
        return effect.equals(other.effect)
                ? affirms() != other.affirms()
                : affirms() && other.affirms() && Rivals.are(effect, other.effect);
    }

    /** @param later that takes it back; the first that does stands */
    void isTakenBackBy(Word later) {
        if (takenBackBy == null || Words.LATEST_FIRST.compare(takenBackBy, later) < 0) {
            takenBackBy = later;
        }
    }

    /** As nobody who takes it back is known. */
    void stands() {
        takenBackBy = null;
    }

    /** The first later word with which its own voice takes it back. */
    @Nullable
    Word takenBackBy() {
        return takenBackBy;
    }
}
