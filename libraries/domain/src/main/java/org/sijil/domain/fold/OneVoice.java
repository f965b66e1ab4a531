package org.sijil.domain.fold;

import java.util.ArrayList;
import java.util.List;

/**
 * What one voice says of an area, and which of its words it takes back. By what is said, as a voice that says the same
 * again takes nothing back, however often it does.
 */
final class OneVoice {
    /** Those that say the same, latest first. */
    private final List<List<Word>> latestFirst = new ArrayList<>(1);

    private final int number;
    private final long windowSeconds;

    /**
     * @param number among all voices, from 0
     * @param windowSeconds so much later a word no longer counts anyway, and is not taken back
     */
    OneVoice(int number, long windowSeconds) {
        this.number = number;
        this.windowSeconds = windowSeconds;
    }

    int number() {
        return number;
    }

    /**
     * Also finds the first word that takes this one back, and those that this one takes back.
     *
     * @return after how many seconds it is no longer heard
     */
    long add(Word word) {
        for (var contrary : contraryTo(word)) {
            findWhoTakesBack(word, contrary);
            shortlyBefore(word, contrary).stream()
                    .filter(word::takesBack)
                    .forEach(earlier -> earlier.isTakenBackBy(word));
        }
        var same = sayingTheSame(word);
        int place = Words.placeOf(word, same);
        same.add(place, word);
        return outweighedAfter(word, same, place);
    }

    /** Those that it took back are taken back by the next word that does so, if any. */
    void remove(Word word) {
        var same = sayingTheSame(word);
        same.remove(Words.placeOf(word, same));
        if (same.isEmpty()) {
            latestFirst.remove(same);
        }
        for (var contrary : contraryTo(word)) {
            for (var earlier : shortlyBefore(word, contrary)) {
                if (word.equals(earlier.takenBackBy())) {
                    earlier.stands();
                    contraryTo(earlier).forEach(later -> findWhoTakesBack(earlier, later));
                }
            }
        }
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

    private List<Word> sayingTheSame(Word word) {
        for (var same : latestFirst) {
            if (same.getFirst().saysTheSame(word)) {
                return same;
            }
        }
        var none = new ArrayList<Word>(1);
        latestFirst.add(none);
        return none;
    }

    private List<List<Word>> contraryTo(Word word) {
        return latestFirst.stream()
                .filter(said -> said.getFirst().speaksAgainst(word))
                .toList();
    }

    private void findWhoTakesBack(Word word, List<Word> contrary) {
        shortlyAfter(word, contrary).reversed().stream()
                .filter(later -> later.takesBack(word))
                .findFirst()
                .ifPresent(word::isTakenBackBy);
    }

    private List<Word> shortlyAfter(Word word, List<Word> contrary) {
        return contrary.subList(
                Words.laterThan(word.moment() + windowSeconds - 1, contrary), Words.laterThan(word.moment(), contrary));
    }

    private List<Word> shortlyBefore(Word word, List<Word> contrary) {
        return contrary.subList(
                Words.laterThan(word.moment() - 1, contrary), Words.laterThan(word.moment() - windowSeconds, contrary));
    }
}
