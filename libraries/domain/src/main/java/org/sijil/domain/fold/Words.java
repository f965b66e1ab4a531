package org.sijil.domain.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sijil.domain.control.Effect;
import org.sijil.domain.policy.Policy;

/** What is said of one area, by effect in order of moment, then position (fold.md §3). */
final class Words {
    static final Comparator<Word> LATEST_FIRST = Comparator.comparingLong(Word::moment)
            .thenComparingLong(Word::position)
            .reversed();

    private final SortedMap<Effect, List<Word>> byEffect = new TreeMap<>();
    private final SortedMap<Long, SortedSet<Effect>> byMoment = new TreeMap<>();

    /** @param mentions of which those without weight are no words */
    Words(Collection<Word> mentions, Policy policy) {
        Map<String, LaterWords> laterByVoice = new HashMap<>();
        for (var word :
                mentions.stream().filter(Word::hasWeight).sorted(LATEST_FIRST).toList()) {
            var later = laterByVoice.computeIfAbsent(word.voice(), _ -> new LaterWords());
            var takenBackBy = later.firstToTakeBack(word, Window.seconds(policy));
            byEffect.computeIfAbsent(word.effect(), _ -> new ArrayList<>()).add(word.takenBackBy(takenBackBy));
            byMoment.computeIfAbsent(word.moment(), _ -> new TreeSet<>()).add(word.effect());
            later.add(word);
        }
        byEffect.values().forEach(Collections::reverse);
    }

    static Words of(Known known, String area, Window within) {
        return new Words(Mentions.of(known, area, within), known.policy());
    }

    /** The moments in the window at which anything is said, in order. */
    Set<Long> moments(Window window) {
        return byMoment.subMap(window.from(), window.until() + 1).keySet();
    }

    /** What is affirmed or denied at {@code moment}, by kind and side. */
    SortedSet<Effect> spokenOf(long moment) {
        return byMoment.getOrDefault(moment, Collections.emptySortedSet());
    }

    /** All that is ever spoken of, by kind and side. */
    Set<Effect> effects() {
        return byEffect.keySet();
    }

    List<Word> of(Effect effect, Window window) {
        var all = byEffect.getOrDefault(effect, List.of());
        return all.subList(firstNotBefore(all, window.from()), firstNotBefore(all, window.until() + 1));
    }

    private static int firstNotBefore(List<Word> words, long moment) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).moment() < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
