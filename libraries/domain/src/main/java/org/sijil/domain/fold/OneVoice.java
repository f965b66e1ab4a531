package org.sijil.domain.fold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijil.domain.control.Effect;

/**
 * What one voice says of an area, and which of its words it takes back. By what is said, as a voice that says the same
 * again takes nothing back, however often it does.
 */
final class OneVoice {
    private record Said(Effect effect, boolean affirms) {}

    private final Map<Said, List<Word>> latestFirst = new LinkedHashMap<>();
    private final long windowSeconds;

    /** @param windowSeconds so much later a word no longer counts anyway, and is not taken back */
    OneVoice(long windowSeconds) {
        this.windowSeconds = windowSeconds;
    }

    /**
     * Also finds the first word that takes this one back, and those that this one takes back.
     *
     * @return after how many seconds it is no longer heard
     */
    long add(Word word) {
        for (var said : latestFirst.values()) {
            if (said.getFirst().speaksAgainst(word)) {
                findWhoTakesBack(word, said);
                takeBackEarlier(word, said);
            }
        }
        var said = latestFirst.computeIfAbsent(new Said(word.effect(), word.affirms()), _ -> new ArrayList<>());
        int place = Words.placeOf(word, said);
        said.add(place, word);
        return outweighedAfter(word, said, place);
    }

    /**
     * A later word that says the same with more weight stands for it wherever both are in the window, takes back what it
     * takes back, and is not taken back before it.
     */
    private long outweighedAfter(Word word, List<Word> same, int place) {
        for (int i = place - 1; i >= 0; i--) {
            var later = same.get(i);
            long seconds = later.moment() - word.moment();
            if (seconds >= windowSeconds || Word.heavier(word, later) == later) {
                return Math.min(seconds, windowSeconds);
            }
        }
        return windowSeconds;
    }

    private void findWhoTakesBack(Word word, List<Word> contrary) {
        for (int i = Words.laterThan(word.moment(), contrary) - 1; i >= 0; i--) {
            var later = contrary.get(i);
            if (later.moment() - word.moment() >= windowSeconds) {
                return;
            }
            if (later.takesBack(word)) {
                word.isTakenBackBy(later);
                return;
            }
        }
    }

    private void takeBackEarlier(Word word, List<Word> contrary) {
        for (int i = Words.laterThan(word.moment() - 1, contrary); i < contrary.size(); i++) {
            var earlier = contrary.get(i);
            if (word.moment() - earlier.moment() >= windowSeconds) {
                return;
            }
            if (word.takesBack(earlier)) {
                earlier.isTakenBackBy(word);
            }
        }
    }
}
