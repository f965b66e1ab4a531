package org.sijil.domain.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.control.Effect;
import org.sijil.domain.fold.Account;
import org.sijil.domain.fold.Nets;
import org.sijil.domain.fold.Window;

/**
 * The accounts of one incident, in order of moment, then position.
 *
 * @param settled the incident as it stood, where all of it lies before the change: it is told alike, and its net stands
 */
record Telling(Subject subject, @Nullable Incident settled, List<Account> accounts) {
    long first() {
        return accounts.getFirst().moment();
    }

    private long last() {
        return accounts.getLast().moment();
    }

    Incident incident(String area, StandingNets standing, Nets nets) {
        return settled != null && accounts.size() == settled.members().size() ? settled : told(area, standing, nets);
    }

    private Incident told(String area, StandingNets standing, Nets nets) {
        var heard = new Heard();
        accounts.forEach(heard::add);
        var outline = new Outline(
                subject,
                List.copyOf(heard.types),
                sorted(heard.actors),
                Instant.ofEpochSecond(first()),
                Instant.ofEpochSecond(last()),
                greatestNet(standing, nets));
        return new Incident(
                new IncidentId(heard.lowestPosition, area, subject.name()),
                outline,
                heard.members,
                sorted(heard.voices));
    }

    /** All that is heard, in one go: there may be thousands of accounts. */
    private final class Heard {
        private final Set<ClaimType> types = EnumSet.noneOf(ClaimType.class);
        private final Set<String> actors = new HashSet<>();
        private final Set<String> voices = new HashSet<>();
        private final List<Member> members = new ArrayList<>();
        private long lowestPosition = Long.MAX_VALUE;

        Heard() {
            if (subject instanceof Subject.OfEffect(var effect)) {
                actors.addAll(effect.sides());
            }
        }

        void add(Account account) {
            var claim = account.claim().claim();
            long position = account.claim().position();
            types.add(claim.type());
            if (claim.actor() != null) {
                actors.add(claim.actor());
            }
            voices.add(account.voice());
            members.add(new Member(
                    claim.id(), position, account.moment(), account.isEcho(), claim.polarity() == Polarity.DENIES));
            lowestPosition = Math.min(lowestPosition, position);
        }
    }

    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted().toList();
    }

    private @Nullable Long greatestNet(StandingNets standing, Nets nets) {
        return switch (subject) {
            case Subject.OfEffect(var effect) -> greatestNet(effect, standing, nets);
            case Subject.OfType _ -> null;
        };
    }

    private long greatestNet(Effect effect, StandingNets standing, Nets nets) {
        var before = settled == null ? null : settled.outline().net();
        var moments = unsettledMoments();
        if (before == null) {
            return standing.greatest(moments, effect, nets);
        }
        return moments.isEmpty() ? before : Math.max(before, standing.greatest(moments, effect, nets));
    }

    private long settledUntil() {
        return settled == null ? Window.ALL.from() : settled.outline().last().getEpochSecond();
    }

    private List<Long> unsettledMoments() {
        long done = settledUntil();
        return accounts.reversed().stream()
                .map(Account::moment)
                .takeWhile(moment -> moment > done)
                .distinct()
                .toList()
                .reversed();
    }
}
