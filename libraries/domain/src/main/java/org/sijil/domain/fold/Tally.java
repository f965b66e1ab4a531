package org.sijil.domain.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What counts for and against one effect at one moment (fold.md §4): of each voice and polarity the heaviest word. */
final class Tally {
    private final List<Word> said;
    private final Window window;
    private final long spentBefore;
    private final Map<String, Word> affirming = new HashMap<>();
    private final Map<String, Word> denying = new HashMap<>();
    private final List<Word> independent = new ArrayList<>();
    private long pro;
    private long con;
    private long conThatCounts;
    private long independentPro;

    /**
     * @param said the effect's words within the window, latest first
     * @param spentBefore words of an earlier moment are spent
     */
    Tally(List<Word> said, Window window, long spentBefore) {
        this.said = said;
        this.window = window;
        this.spentBefore = spentBefore;
        for (var word : said) {
            if (!isTakenBack(word) && !isSpent(word)) {
                clusters(word).merge(word.voice(), word, Word::heavier);
            }
        }
        affirming.values().forEach(this::countFor);
        denying.values().forEach(this::countAgainst);
    }

    private void countFor(Word heaviest) {
        pro += heaviest.value();
        if (!heaviest.isSelfServing()) {
            independent.add(heaviest);
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
        return clusters(ofVoice).get(ofVoice.voice());
    }

    private Map<String, Word> clusters(Word word) {
        return word.affirms() ? affirming : denying;
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
        return independent;
    }

    long independentPro() {
        return independentPro;
    }

    boolean isPartyOnly() {
        return independent.isEmpty();
    }
}
