package org.sijil.domain.fold;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Ground;
import org.sijil.domain.policy.Policy;

/** On which single claims a state hangs (fold.md §6). */
public final class Fragility {
    private final Policy policy;
    private final Instant at;

    private Fragility(Policy policy, Instant at) {
        this.policy = policy;
        this.at = at;
    }

    /**
     * The claims each of whose removal, as if retracted, would alone change the own controller or ground at {@code at}:
     * their ids, in order of moment, then position. Without a claim its echoes still speak with its voice.
     */
    public static List<String> of(Known known, String area, Instant at) {
        var words = Mentions.until(at, known, area).stream()
                .filter(word -> word.value() > 0)
                .toList();
        var fragility = new Fragility(known.policy(), at);
        var asItIs = fragility.own(words);
        return words.stream()
                .map(word -> word.claim().id())
                .distinct()
                .filter(id -> !asItIs.equals(fragility.own(without(id, words))))
                .toList();
    }

    private static List<Word> without(String claim, List<Word> words) {
        return words.stream().filter(word -> !word.claim().id().equals(claim)).toList();
    }

    private record Holding(@Nullable String controller, Ground ground) {}

    private Holding own(List<Word> words) {
        var last = ControlFold.timeline(new Words(words), policy).at(at);
        var own = Reading.own(last, policy, at);
        return new Holding(own.controller(), own.ground());
    }
}
