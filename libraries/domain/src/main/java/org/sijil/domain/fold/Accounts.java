package org.sijil.domain.fold;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What is told of each area that was asked for, kept up with what is known: nothing is weighed again but what changed. */
final class Accounts {
    private final Known known;
    private final Map<String, AreaAccounts> byArea = new ConcurrentHashMap<>();
    private final Accounting accounting;

    Accounts(Known known) {
        this.known = known;
        this.accounting = new Accounting(known);
    }

    AreaAccounts of(String area) {
        return byArea.computeIfAbsent(area, _ -> new AreaAccounts(accounting.of(area), known.policy()));
    }

    /**
     * Takes in a claim that is known for the first time.
     *
     * @param reach of the claim
     * @return the same, and for how long it is heard where that can be told
     */
    SortedMap<String, Reach> add(KnownClaim recorded, SortedMap<String, Reach> reach) {
        if (byArea.isEmpty() || !recorded.isLive(known.policy())) {
            return reach;
        }
        var account = accounting.of(recorded);
        var told = new TreeMap<>(reach);
        told.replaceAll((area, whole) -> {
            var accounts = byArea.get(area);
            return accounts == null ? whole : whole.heardFor(accounts.add(account));
        });
        return told;
    }

    /**
     * Tells anew what something else than a new claim bears on.
     *
     * @param before the claims as they were known, {@code now} as they are
     */
    void replace(Collection<KnownClaim> before, Collection<KnownClaim> now) {
        if (byArea.isEmpty()) {
            return;
        }
        for (var claim : before) {
            areasOf(claim).forEach(area -> area.remove(claim));
        }
        for (var claim : now) {
            if (claim.isLive(known.policy())) {
                var account = accounting.of(claim);
                areasOf(claim).forEach(area -> area.add(account));
            }
        }
    }

    /**
     * Tells claims anew where something else than they themselves changed.
     *
     * @return those that tell otherwise now; also those of areas that nobody asked for
     */
    Collection<KnownClaim> retell(Collection<KnownClaim> claims) {
        return claims.stream()
                .filter(claim -> claim.isLive(known.policy()))
                .filter(this::isToldOtherwise)
                .toList();
    }

    private boolean isToldOtherwise(KnownClaim claim) {
        var account = accounting.of(claim);
        boolean otherwise = false;
        for (var area : claim.claim().areas()) {
            var accounts = byArea.get(area);
            otherwise |= accounts == null || accounts.replace(account);
        }
        return otherwise;
    }

    private Stream<AreaAccounts> areasOf(KnownClaim claim) {
        return claim.claim().areas().stream().map(byArea::get).filter(Objects::nonNull);
    }

    void forgetAll() {
        byArea.clear();
    }
}
