package org.sijil.domain.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.fold.Account;
import org.sijil.domain.fold.Known;

/**
 * Groups what is said of one area around a change. An incident that begins before the change and may take it in is
 * grouped anew; so is all that follows, until an incident begins where one began before.
 */
final class Grouping {
    private final Change change;
    private final long windowSeconds;
    private final long until;
    private final Map<Subject, List<Account>> bySubject = new HashMap<>();

    private Grouping(Change change, long windowSeconds, long until) {
        this.change = change;
        this.windowSeconds = windowSeconds;
        this.until = until;
    }

    /** @param until the last second that is looked at */
    static Grouping upTo(long until, Known known, String area, Change change) {
        long windowSeconds = known.policy().windowHours() * 3600L;
        var grouping = new Grouping(change, windowSeconds, until);
        for (var account : Account.of(known, area, change.first() - windowSeconds, until)) {
            for (var subject : Subject.of(account)) {
                grouping.bySubject
                        .computeIfAbsent(subject, _ -> new ArrayList<>())
                        .add(account);
            }
        }
        return grouping;
    }

    /** The incidents of a subject that begin at {@code from} or later, and before {@code until}. */
    record Span(Subject subject, List<Telling> tellings, long from, long until) {}

    Set<Subject> subjects() {
        return bySubject.keySet();
    }

    /**
     * @param before the subject's incidents as they stood, by their first moment
     * @return null where more must be looked at
     */
    @Nullable
    Span regroup(Subject subject, NavigableMap<Long, Incident> before) {
        long from = from(before);
        var tellings = new ArrayList<Telling>();
        for (var account : bySubject.getOrDefault(subject, List.of())) {
            long moment = account.moment();
            if (moment < from) {
                continue;
            }
            if (tellings.isEmpty() || moment - tellings.getLast().first() > windowSeconds) {
                if (moment > change.last() && before.containsKey(moment)) {
                    return new Span(subject, tellings, from, moment);
                }
                tellings.add(new Telling(subject, settled(before.get(moment)), new ArrayList<>()));
            }
            tellings.getLast().accounts().add(account);
        }
        return isClosed(tellings, before) ? new Span(subject, tellings, from, until + 1) : null;
    }

    private @Nullable Incident settled(@Nullable Incident before) {
        return before != null && before.outline().last().getEpochSecond() < change.first() ? before : null;
    }

    private long from(NavigableMap<Long, Incident> before) {
        var last = before.floorKey(change.first());
        return last != null && change.first() - last <= windowSeconds ? last : change.first();
    }

    /** Whether what is said next of the subject begins an incident, now as before. */
    private boolean isClosed(List<Telling> tellings, NavigableMap<Long, Incident> before) {
        var last = before.floorEntry(until);
        return (tellings.isEmpty() || until - tellings.getLast().first() >= windowSeconds)
                && (last == null || last.getValue().outline().last().getEpochSecond() <= until);
    }
}
