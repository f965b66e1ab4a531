package org.sijil.incident.incidents;

import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.KnownClaim;
import org.sijil.domain.incident.Incident;
import org.sijil.domain.incident.IncidentId;

/**
 * An incident with the moments and positions of its claims: they are kept in that order, and the incident does not tell
 * them.
 */
final class Told {
    private final Incident incident;
    /** In seconds, in the order of the claims. */
    private final long[] moments;

    private final long[] positions;
    private final BitSet echoes;
    private final BitSet denials;

    Told(Incident incident, long[] moments, long[] positions) {
        this.incident = incident;
        this.moments = moments;
        this.positions = positions;
        echoes = places(incident.claims(), incident.echoes());
        denials = places(incident.claims(), incident.denials());
    }

    static Told asKnown(Known known, Incident incident) {
        var claims = incident.claims().stream()
                .map(claim -> requireNonNull(known.claim(claim)))
                .toList();
        return new Told(
                incident,
                claims.stream().mapToLong(KnownClaim::moment).toArray(),
                claims.stream().mapToLong(KnownClaim::position).toArray());
    }

    /** Of one claim the incident tells both. */
    static Told ofOne(Incident incident) {
        return new Told(incident, new long[] {incident.first().getEpochSecond()}, new long[] {
            incident.id().position()
        });
    }

    /** Where some of them are, which come in the same order. */
    private static BitSet places(List<String> claims, List<String> some) {
        var places = new BitSet();
        int found = 0;
        for (int place = 0; found < some.size(); place++) {
            if (claims.get(place).equals(some.get(found))) {
                places.set(place);
                found++;
            }
        }
        return places;
    }

    Incident incident() {
        return incident;
    }

    IncidentId id() {
        return incident.id();
    }

    int size() {
        return moments.length;
    }

    /** Whether claims at these places are one and told alike. */
    boolean isAlike(int place, Told other, int otherPlace) {
        return moments[place] == other.moments[otherPlace]
                && positions[place] == other.positions[otherPlace]
                && echoes.get(place) == other.echoes.get(otherPlace)
                && denials.get(place) == other.denials.get(otherPlace)
                && incident.claims().get(place).equals(other.incident.claims().get(otherPlace));
    }

    /** The claims from one place to before another. */
    Stream<Member> members(int from, int until) {
        return IntStream.range(from, until).mapToObj(this::member);
    }

    private Member member(int place) {
        return new Member(
                id(),
                positions[place],
                incident.claims().get(place),
                moments[place],
                echoes.get(place),
                denials.get(place));
    }
}
