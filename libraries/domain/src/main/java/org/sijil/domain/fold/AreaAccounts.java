package org.sijil.domain.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.sijil.domain.policy.Policy;

/** What is told of one area within a window, and the words that it gives. Grows as claims are recorded. */
final class AreaAccounts {
    private static final Comparator<Account> IN_ORDER = Comparator.comparingLong(Account::moment)
            .thenComparingLong(account -> account.claim().position());

    private final Window window;
    private final List<Account> accounts;
    private final Words words;

    /** @param accounts all that are told within the window, in order of moment, then position */
    AreaAccounts(Window window, Collection<Account> accounts, Policy policy) {
        this.window = window;
        this.accounts = new ArrayList<>(accounts);
        this.words = new Words(Account.mentions(accounts), policy);
    }

    int size() {
        return accounts.size();
    }

    boolean cover(Window other) {
        return window.from() <= other.from() && other.until() <= window.until();
    }

    boolean hold(long moment) {
        return window.holds(moment);
    }

    /**
     * @param account within the window
     * @return for how many seconds it may be heard; at its moment it always is
     */
    long add(Account account) {
        int place = Collections.binarySearch(accounts, account, IN_ORDER);
        accounts.add(-place - 1, account);
        long longest = 1;
        for (var mention : account.mentions()) {
            longest = Math.max(longest, words.add(mention));
        }
        return longest;
    }

    /** In order of moment, then position. */
    List<Account> within(Window other) {
        return accounts.subList(earlierThan(other.from()), earlierThan(other.until() + 1));
    }

    Words words() {
        return words;
    }

    private int earlierThan(long moment) {
        return Ordered.countFirst(accounts, account -> account.moment() < moment);
    }
}
