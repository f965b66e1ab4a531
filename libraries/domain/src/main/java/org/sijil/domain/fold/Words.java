package org.sijil.domain.fold;

import static java.util.Objects.requireNonNull;

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

/** What is said of one area (fold.md §3): by effect the latest word first, of one moment that of the last position. */
final class Words {
    static final Comparator<Word> LATEST_FIRST = Comparator.comparingLong(Word::moment)
            .thenComparingLong(Word::position)
            .reversed()
            .thenComparing(Word::effect);

    private final SortedMap<Effect, List<Word>> byEffect = new TreeMap<>();
    private final List<Word> latestFirst = new ArrayList<>(1);
    private final Map<String, OneVoice> byVoice = new HashMap<>();
    private final long windowSeconds;

    /** @param mentions of which those without weight are no words; they stay as they are */
    Words(Collection<Word> mentions, Policy policy) {
        windowSeconds = Window.seconds(policy);
        // So each is put behind all others, and only looks for who takes it back.
        mentions.stream().sorted(LATEST_FIRST).forEach(this::add);
    }

    /**
     * Adds nothing where it has no weight.
     *
     * @return after how many seconds it is no longer heard, another word of its voice standing for it
     */
    long add(Word mention) {
        if (!mention.hasWeight()) {
            return 0;
        }
        var voice = byVoice.computeIfAbsent(mention.voice(), _ -> new OneVoice(byVoice.size(), windowSeconds));
        var word = mention.ofVoice(voice.number());
        insert(word, byEffect.computeIfAbsent(word.effect(), _ -> new ArrayList<>(1)));
        insert(word, latestFirst);
        return voice.add(word);
    }

    /** Takes out one that was added. */
    void remove(Word mention) {
        if (!mention.hasWeight()) {
            return;
        }
        var word = latestFirst.remove(placeOf(mention, latestFirst));
        var said = requireNonNull(byEffect.get(word.effect()));
        said.remove(placeOf(word, said));
        if (said.isEmpty()) {
            byEffect.remove(word.effect());
        }
        requireNonNull(byVoice.get(word.voice())).remove(word);
    }

    /** The first moment after one at which anything is said; past all where nothing is. */
    long momentAfter(long moment) {
        int later = laterThan(moment, latestFirst);
        return later == 0 ? Window.ALL.until() + 1 : latestFirst.get(later - 1).moment();
    }

    /** What is affirmed or denied at {@code moment}, by kind and side. */
    SortedSet<Effect> spokenOf(long moment) {
        var spokenOf = new TreeSet<Effect>();
        latestFirst
                .subList(laterThan(moment, latestFirst), laterThan(moment - 1, latestFirst))
                .forEach(word -> spokenOf.add(word.effect()));
        return spokenOf;
    }

    /** All that is ever spoken of, by kind and side. */
    Set<Effect> effects() {
        return byEffect.keySet();
    }

    /** What counts for and against an effect. */
    Tally tally(Effect effect, Window window, long spentBefore) {
        return new Tally(of(effect, window), byVoice.size(), window, spentBefore);
    }

    /** Latest first. */
    List<Word> of(Effect effect, Window window) {
        var all = byEffect.getOrDefault(effect, List.of());
        int later = laterThan(window.until(), all);
        var until = all.subList(later, all.size());
        return until.subList(0, Ordered.countFew(until, word -> word.moment() >= window.from()));
    }

    private static void insert(Word word, List<Word> latestFirst) {
        latestFirst.add(placeOf(word, latestFirst), word);
    }

    /** Where it belongs among words of which the latest are first. */
    static int placeOf(Word word, List<Word> latestFirst) {
        int place = Collections.binarySearch(latestFirst, word, LATEST_FIRST);
        return place < 0 ? -place - 1 : place;
    }

    /** How many of them are of a later moment: these come first. */
    static int laterThan(long moment, List<Word> latestFirst) {
        return Ordered.countFirst(latestFirst, word -> word.moment() > moment);
    }
}
