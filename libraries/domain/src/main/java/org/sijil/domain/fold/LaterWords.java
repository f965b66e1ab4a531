package org.sijil.domain.fold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Effect;

/**
 * What one voice says of an area from the word at hand on. By what is said, as a voice that says the same again takes
 * nothing back, however often it does.
 */
final class LaterWords {
    private record Said(Effect effect, boolean affirms) {}

    private final Map<Said, List<Word>> latestFirst = new LinkedHashMap<>();

    /** @param word of no later moment than any before it */
    void add(Word word) {
        latestFirst
                .computeIfAbsent(new Said(word.effect(), word.affirms()), _ -> new ArrayList<>())
                .add(word);
    }

    /** The first word with which the voice takes this one back; a window later it no longer counts anyway. */
    @Nullable
    Word firstToTakeBack(Word word, long windowSeconds) {
        Word first = null;
        for (var said : latestFirst.values()) {
            if (said.getFirst().speaksAgainst(word)) {
                first = earlier(first, firstToTakeBack(word, said, windowSeconds));
            }
        }
        return first;
    }

    private static @Nullable Word firstToTakeBack(Word word, List<Word> said, long windowSeconds) {
        for (int i = laterThan(word.moment(), said) - 1; i >= 0; i--) {
            var later = said.get(i);
            if (later.moment() - word.moment() >= windowSeconds) {
                return null;
            }
            if (later.takesBack(word)) {
                return later;
            }
        }
        return null;
    }

    /** How many of them are of a later moment: these come first. */
    private static int laterThan(long moment, List<Word> said) {
        int low = 0;
        int high = said.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (said.get(middle).moment() > moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static @Nullable Word earlier(@Nullable Word one, @Nullable Word other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Words.LATEST_FIRST.compare(one, other) > 0 ? one : other;
    }
}
