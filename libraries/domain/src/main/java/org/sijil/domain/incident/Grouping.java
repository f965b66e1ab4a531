package org.sijil.domain.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.fold.Account;
import org.sijil.domain.fold.Window;

/**
 * Groups what is said of one area around a change. An incident that begins before the change and may take it in is
 * grouped anew; so is all that follows, until an incident begins where one began before.
 */
final class Grouping {
    private final Window change;
    private final long windowSeconds;
    private final long until;
    private final Map<Subject, Around> bySubject = new HashMap<>();

    /** @param until the last second that is looked at */
    Grouping(Window change, long windowSeconds, long until) {
        this.change = change;
        this.windowSeconds = windowSeconds;
        this.until = until;
    }

    /** What is said of one subject, and the incidents that stood, by their first moment. */
    private static final class Around {
        private final List<Account> said = new ArrayList<>();
        private final NavigableMap<Long, Incident> before = new TreeMap<>();
    }

    /**
     * Incidents of one subject told anew.
     *
     * @param before those that they replace, by their first moment
     */
    record Span(Subject subject, List<Telling> tellings, SortedMap<Long, Incident> before) {}

    /**
     * @param accounts all that is said from a window before the change on
     * @param standing the incidents that begin then, as they stood
     * @return for each subject what is told anew; null where more must be looked at
     */
    @Nullable
    List<Span> group(Collection<Account> accounts, Collection<Incident> standing) {
        for (var account : accounts) {
            for (var subject : Subject.of(account)) {
                around(subject).said.add(account);
            }
        }
        for (var incident : standing) {
            var outline = incident.outline();
            around(outline.subject()).before.put(outline.first().getEpochSecond(), incident);
        }
        var spans = new ArrayList<Span>();
        for (var around : bySubject.entrySet()) {
            var span = group(around.getKey(), around.getValue());
            if (span == null) {
                return null;
            }
            spans.add(span);
        }
        return spans;
    }

    private Around around(Subject subject) {
        return bySubject.computeIfAbsent(subject, _ -> new Around());
    }

    private @Nullable Span group(Subject subject, Around around) {
        var before = around.before;
        long from = from(before);
        var tellings = new ArrayList<Telling>();
        for (var account : around.said) {
            long moment = account.moment();
            if (moment < from) {
                continue;
            }
            if (tellings.isEmpty() || moment - tellings.getLast().first() > windowSeconds) {
                if (moment > change.until() && before.containsKey(moment)) {
                    return new Span(subject, tellings, before.subMap(from, moment));
                }
                tellings.add(new Telling(subject, settled(before.get(moment)), new ArrayList<>()));
            }
            tellings.getLast().accounts().add(account);
        }
        return isClosed(tellings, before) ? new Span(subject, tellings, before.tailMap(from)) : null;
    }

    private @Nullable Incident settled(@Nullable Incident before) {
        return before != null && before.outline().last().getEpochSecond() < change.from() ? before : null;
    }

    private long from(NavigableMap<Long, Incident> before) {
        var last = before.floorKey(change.from());
        return last != null && change.from() - last <= windowSeconds ? last : change.from();
    }

    /** Whether what is said next of the subject begins an incident, now as before. */
    private boolean isClosed(List<Telling> tellings, NavigableMap<Long, Incident> before) {
        return (tellings.isEmpty() || until - tellings.getLast().first() >= windowSeconds)
                && (before.isEmpty()
                        || before.lastEntry().getValue().outline().last().getEpochSecond() <= until);
    }
}
