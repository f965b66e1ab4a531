package org.sijil.domain.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sijil.domain.policy.Policy;

/** All that is told of one area, and the words that it gives. */
final class AreaAccounts {
    /** In order of moment, then position. */
    private final List<Account> accounts;

    private final Words words;

    /** @param accounts in order of moment, then position */
    AreaAccounts(Collection<Account> accounts, Policy policy) {
        this.accounts = new ArrayList<>(accounts);
        this.words = new Words(Account.mentions(accounts), policy);
    }

    /** @return for how many seconds it may be heard; at its moment it always is */
    long add(Account account) {
        accounts.add(earlierThan(account.claim()), account);
        return account.mentions().stream().mapToLong(words::add).reduce(1, Math::max);
    }

    /**
     * Of a claim that was told before.
     *
     * @return whether it tells otherwise now
     */
    boolean replace(Account account) {
        int place = earlierThan(account.claim());
        var before = accounts.set(place, account);
        before.mentions().forEach(words::remove);
        account.mentions().forEach(words::add);
        return !account.tellsTheSame(before);
    }

    /** @param claim as it was when it was told; nothing where it never was */
    void remove(KnownClaim claim) {
        int place = earlierThan(claim);
        if (place < accounts.size() && accounts.get(place).claim().equals(claim)) {
            accounts.remove(place).mentions().forEach(words::remove);
        }
    }

    /** In order of moment, then position. */
    List<Account> within(Window window) {
        return accounts.subList(earlierThan(window.from()), earlierThan(window.until() + 1));
    }

    Words words() {
        return words;
    }

    private int earlierThan(long moment) {
        return Ordered.countFirst(accounts, account -> account.moment() < moment);
    }

    private int earlierThan(KnownClaim claim) {
        long moment = claim.moment();
        return Ordered.countFirst(
                accounts,
                account -> account.moment() != moment
                        ? account.moment() < moment
                        : account.claim().position() < claim.position());
    }
}
