package org.sijil.domain.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What counts for and against one effect at one moment (fold.md §4): of each voice and polarity the heaviest word. */
final class Tally {
    private final List<Word> said;
    private final Window window;
    private final long spentBefore;
    /** By voice and polarity. */
    private final @Nullable Word[] heaviest;

    private long pro;
    private long con;
    private long conThatCounts;
    private long independentPro;
    private boolean isPartyOnly = true;

    /**
     * @param said the effect's words within the window, latest first
     * @param voices by how many at most
     * @param spentBefore words of an earlier moment are spent
     */
    Tally(List<Word> said, int voices, Window window, long spentBefore) {
        this.said = said;
        this.window = window;
        this.spentBefore = spentBefore;
        this.heaviest = new Word[said.isEmpty() ? 0 : 2 * voices];
        for (var word : said) {
            if (!isTakenBack(word) && !isSpent(word)) {
                var other = heaviest(word);
                heaviest[place(word)] = other == null ? word : Word.heavier(other, word);
            }
        }
        for (var word : said) {
            if (isHeaviest(word)) {
                count(word);
            }
        }
    }

    private static int place(Word word) {
        return 2 * word.voiceNumber() + (word.affirms() ? 1 : 0);
    }

    private boolean isHeaviest(Word word) {
        return word.equals(heaviest(word));
    }

    private void count(Word word) {
        if (word.affirms()) {
            countFor(word);
        } else {
            countAgainst(word);
        }
    }

    private void countFor(Word heaviest) {
        pro += heaviest.value();
        if (!heaviest.isSelfServing()) {
            isPartyOnly = false;
            independentPro += heaviest.value();
        }
    }

    /** Who gains by a denial is heard, but takes nothing off. */
    private void countAgainst(Word heaviest) {
        con += heaviest.value();
        if (!heaviest.isSelfServing()) {
            conThatCounts += heaviest.value();
        }
    }

    List<Word> said() {
        return said;
    }

    Window window() {
        return window;
    }

    boolean isTakenBack(Word word) {
        return word.takenBackBy() != null && word.takenBackBy().moment() <= window.until();
    }

    boolean isSpent(Word word) {
        return word.moment() < spentBefore;
    }

    /** The word that stands for this one's voice; null where none of them counts. */
    @Nullable
    Word heaviest(Word ofVoice) {
        return heaviest[place(ofVoice)];
    }

    long pro() {
        return pro;
    }

    long con() {
        return con;
    }

    long net() {
        return pro - conThatCounts;
    }

    /** The heaviest words of those who affirm it without serving themselves. */
    List<Word> independent() {
        return said.stream()
                .filter(word -> isHeaviest(word) && word.affirms() && !word.isSelfServing())
                .toList();
    }

    long independentPro() {
        return independentPro;
    }

    boolean isPartyOnly() {
        return isPartyOnly;
    }
}
