package org.sijil.domain.fold;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is told of the areas last asked for, about the days asked for: what is recorded next is mostly said of the same
 * days, and only adds to it. So on a day on which thousands are told they are not weighed anew for each.
 */
final class RecentAccounts {
    /** They take some fifty megabytes. */
    private static final int ACCOUNTS = 100_000;

    /** For those of which little is told. */
    private static final int AREAS = 4_096;

    /** Longer ones are asked for once. */
    private static final int WINDOWS = 8;

    private final Known known;
    /** Last asked for last. */
    private final SequencedMap<String, AreaAccounts> byArea = new LinkedHashMap<>(16, 0.75f, true);

    private int size;

    RecentAccounts(Known known) {
        this.known = known;
    }

    /** They cover the window, or all of it in which anything is told. */
    AreaAccounts of(String area, Window asked) {
        var needed = asked.notAfter(known.lastMoment(area));
        var kept = byArea.get(area);
        if (kept != null && kept.cover(needed)) {
            return kept;
        }
        long windowSeconds = Window.seconds(known.policy());
        return needed.until() - needed.from() > WINDOWS * windowSeconds
                ? accounts(area, needed)
                : keep(area, accounts(area, needed.widened(windowSeconds, 2 * windowSeconds)));
    }

    private AreaAccounts accounts(String area, Window window) {
        return new AreaAccounts(window, new Accounting(known).of(area, window), known.policy());
    }

    private AreaAccounts keep(String area, AreaAccounts accounts) {
        forget(area);
        byArea.put(area, accounts);
        size += accounts.size();
        while (byArea.size() > 1 && (byArea.size() > AREAS || size > ACCOUNTS)) {
            forget(byArea.firstEntry().getKey());
        }
        return accounts;
    }

    /**
     * A claim that nothing repeats yet; it changes nothing of what others tell.
     *
     * @param reach of the claim
     * @return the same, and for how long it is heard where that can be told
     */
    SortedMap<String, Reach> add(KnownClaim recorded, SortedMap<String, Reach> reach) {
        if (byArea.isEmpty() || !recorded.isLive(known.policy())) {
            return reach;
        }
        var account = new Accounting(known).of(recorded);
        var told = new TreeMap<>(reach);
        told.replaceAll((area, whole) -> {
            var kept = byArea.get(area);
            if (kept == null || !kept.hold(account.moment())) {
                return whole;
            }
            size++;
            return whole.heardFor(kept.add(account));
        });
        return told;
    }

    /** Something else than a new claim changes what is told of them. */
    void forget(Collection<String> areas) {
        areas.forEach(this::forget);
    }

    private void forget(String area) {
        var kept = byArea.remove(area);
        if (kept != null) {
            size -= kept.size();
        }
    }

    void forgetAll() {
        byArea.clear();
        size = 0;
    }
}
