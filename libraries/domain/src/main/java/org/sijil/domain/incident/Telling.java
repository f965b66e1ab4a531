package org.sijil.domain.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.fold.Account;
import org.sijil.domain.fold.Nets;

/** The accounts of one incident, in order of moment, then position. */
record Telling(Subject subject, List<Account> accounts) {
    long first() {
        return accounts.getFirst().claim().moment();
    }

    private long last() {
        return accounts.getLast().claim().moment();
    }

    Incident incident(String area, Nets nets) {
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
                moments().stream()
                        .map(moment -> nets.at(moment, effect))
                        .max(Long::compare)
                        .orElseThrow();
            case Subject.OfType _ -> null;
        };
    }

    private Collection<Long> moments() {
        return accounts.stream()
                .map(account -> account.claim().moment())
                .distinct()
                .toList();
    }
}
