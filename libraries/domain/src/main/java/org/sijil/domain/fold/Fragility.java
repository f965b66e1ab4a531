package org.sijil.domain.fold;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Ground;
import org.sijil.domain.policy.Policy;

/** On which single claims a state hangs (fold.md §6). */
public final class Fragility {
    private final Policy policy;
    private final Instant at;
    private final List<Word> said;
    private final Timeline asItIs;

    private Fragility(Policy policy, Instant at, List<Word> said) {
        this.policy = policy;
        this.at = at;
        this.said = said;
        this.asItIs = new Refolding(Timeline.EMPTY, Reach.WHOLE, policy)
                .over(at.getEpochSecond(), _ -> new Words(said, policy));
    }

    /**
     * The claims each of whose removal, as if retracted, would alone change the own controller or ground at {@code at}:
     * their ids, in order of moment, then position. The echoes of a claim that is gone still speak with its voice.
     */
    public static List<String> of(Known known, String area, Instant at) {
        var until = new Window(Window.ALL.from(), at.getEpochSecond());
        var fragility = new Fragility(known.policy(), at, new Accounting(known).mentions(area, until));
        return known.claimsNaming(area, until).stream()
                .filter(claim -> claim.isLive(known.policy()))
                .filter(fragility::hangsOn)
                .map(KnownClaim::id)
                .toList();
    }

    private boolean hangsOn(KnownClaim claim) {
        var without = new Refolding(asItIs, Reach.of(new TreeSet<>(Set.of(claim.moment()))), policy)
                .over(at.getEpochSecond(), within -> without(claim, within));
        return !holding(without).equals(holding(asItIs));
    }

    private Words without(KnownClaim claim, Window within) {
        var remaining = said.stream()
                .filter(word -> within.holds(word.moment()) && !word.claim().equals(claim))
                .toList();
        return new Words(remaining, policy);
    }

    private record Holding(@Nullable String controller, Ground ground) {}

    private Holding holding(Timeline timeline) {
        var own = Reading.own(timeline.at(at), policy, at);
        return new Holding(own.controller(), own.ground());
    }
}
