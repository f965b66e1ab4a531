package org.sijil.domain.incident;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.fold.Account;
import org.sijil.domain.fold.Nets;
import org.sijil.domain.fold.Reach;

/**
 * The accounts of one incident, in order of moment, then position.
 *
 * @param settled the incident as it stood, where all of it lies before the change: it is told alike, and its net stands
 */
record Telling(Subject subject, @Nullable Incident settled, List<Account> accounts) {
    long first() {
        return accounts.getFirst().claim().moment();
    }

    private long last() {
        return accounts.getLast().claim().moment();
    }

    /** The first moment at which the net is not known; past all where it is known at each. */
    long unsettledFrom() {
        var moments = unsettledMoments();
        return moments.isEmpty() || subject instanceof Subject.OfType ? Reach.WHOLE.last() : moments.getFirst();
    }

    /** @param nets from {@link #unsettledFrom} on */
    Incident incident(String area, Nets nets) {
        return settled != null && accounts.size() == settled.claims().size() ? settled : told(area, nets);
    }

    private Incident told(String area, Nets nets) {
        return new Incident(
                new IncidentId(lowestPosition(), area, subject.name()),
                subject,
                accounts.stream()
                        .map(account -> account.claim().claim().type())
                        .distinct()
                        .sorted()
                        .toList(),
                actors(),
                Instant.ofEpochSecond(first()),
                Instant.ofEpochSecond(last()),
                ids(_ -> true),
                accounts.stream().map(Account::voice).distinct().sorted().toList(),
                ids(Account::isEcho),
                ids(account -> account.claim().claim().polarity() == Polarity.DENIES),
                greatestNet(nets));
    }

    private long lowestPosition() {
        return accounts.stream()
                .mapToLong(account -> account.claim().position())
                .min()
                .orElseThrow();
    }

    private List<String> actors() {
        var sides = switch (subject) {
            case Subject.OfEffect(var effect) -> effect.sides();
            case Subject.OfType _ -> List.<String>of();
        };
        var named = accounts.stream()
                .map(account -> account.claim().claim().actor())
                .filter(Objects::nonNull);
        return Stream.of(named, sides.stream())
                .flatMap(actors -> actors)
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> ids(Predicate<Account> which) {
        return accounts.stream()
                .filter(which)
                .map(account -> account.claim().id())
                .toList();
    }

    private @Nullable Long greatestNet(Nets nets) {
        return switch (subject) {
            case Subject.OfEffect(var effect) ->
                Stream.concat(
                                Stream.ofNullable(settled).map(Incident::net),
                                unsettledMoments().stream().map(moment -> nets.at(moment, effect)))
                        .max(Long::compare)
                        .orElseThrow();
            case Subject.OfType _ -> null;
        };
    }

    private List<Long> unsettledMoments() {
        return accounts.stream()
                .map(account -> account.claim().moment())
                .filter(moment -> settled == null || moment > settled.last().getEpochSecond())
                .distinct()
                .toList();
    }
}
