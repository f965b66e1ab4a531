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
    private final AreaAccounts told;
    private final Timeline asItIs;

    private Fragility(Policy policy, Instant at, List<Account> accounts) {
        this.policy = policy;
        this.at = at;
        this.told = new AreaAccounts(accounts, policy);
        this.asItIs = folded(Timeline.EMPTY, Reach.WHOLE);
    }

    /**
     * The claims each of whose removal, as if retracted, would alone change the own controller or ground at {@code at}:
     * their ids, in order of moment, then position. The echoes of a claim that is gone still speak with its voice.
     */
    public static List<String> of(Known known, String area, Instant at) {
        var accounts = known.accounts(area).within(new Window(Window.ALL.from(), at.getEpochSecond()));
        var fragility = new Fragility(known.policy(), at, accounts);
        return accounts.stream()
                .filter(fragility::hangsOn)
                .map(account -> account.claim().id())
                .toList();
    }

    private boolean hangsOn(Account account) {
        told.remove(account.claim());
        var without = folded(asItIs, Reach.of(new TreeSet<>(Set.of(account.moment()))));
        told.add(account);
        return !holding(without).equals(holding(asItIs));
    }

    private Timeline folded(Timeline before, Reach reach) {
        return new Refolding(before, reach, policy).over(told.words()).timeline();
    }

    private record Holding(@Nullable String controller, Ground ground) {}

    private Holding holding(Timeline timeline) {
        var own = Reading.own(timeline.at(at), policy, at);
        return new Holding(own.controller(), own.ground());
    }
}
