package org.sijil.query.claimlog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.query.Succession;
import org.sijil.query.area.AreaKeys;
import org.sijil.query.claim.ClaimAreaView;
import org.sijil.query.claim.ClaimView;

/** Some claims and the areas they name as they stand, and what events make of them. */
final class StandingClaims {
    private record Naming(long position, int area) implements Comparable<Naming> {
        private static final Comparator<Naming> ORDER =
                Comparator.comparingLong(Naming::position).thenComparingInt(Naming::area);

        @Override
        public int compareTo(Naming other) {
            return ORDER.compare(this, other);
        }
    }

    private final Succession<String, ClaimView> claims;
    private final Succession<Naming, ClaimAreaView> namings;
    private final AreaKeys areaKeys;

    StandingClaims(Collection<ClaimView> claims, Collection<ClaimAreaView> namings, AreaKeys areaKeys) {
        this.claims = new Succession<>(claims, claim -> claim.id);
        this.namings = new Succession<>(namings, naming -> new Naming(naming.position, naming.area));
        this.areaKeys = areaKeys;
    }

    void take(long position, ClaimEvent event) {
        switch (event) {
            case ClaimEvent.Recorded recorded ->
                stands(ClaimView.recorded(recorded.claim(), position), recorded.claim());
            case ClaimEvent.Corrected corrected ->
                stands(get(corrected.claimId()).corrected(corrected.claim(), position), corrected.claim());
            case ClaimEvent.Retracted retracted ->
                claims.open(get(retracted.claimId()).retracted(position));
            case ClaimEvent.Reviewed reviewed ->
                claims.open(get(reviewed.claimId()).reviewed(reviewed.verdict(), position));
        }
    }

    private ClaimView get(String id) {
        return requireNonNull(claims.standing().get(id), () -> "no claim " + id + " was recorded");
    }

    private void stands(ClaimView view, Claim content) {
        claims.open(view);
        var named = content.areas().stream()
                .map(area -> new Naming(view.position, areaKeys.get(area)))
                .collect(toSet());
        var before = namings.standing()
                .subMap(new Naming(view.position, Integer.MIN_VALUE), new Naming(view.position, Integer.MAX_VALUE))
                .keySet();
        List.copyOf(before).stream()
                .filter(naming -> !named.contains(naming))
                .forEach(naming -> namings.close(naming, view.knownFrom));
        named.stream()
                .filter(naming -> !namings.standing().containsKey(naming))
                .forEach(naming -> namings.open(ClaimAreaView.of(naming.area(), naming.position(), view.knownFrom)));
    }

    Uni<Void> write(StatelessSession session) {
        return claims.write(session, ClaimView.TABLE).chain(() -> namings.write(session, ClaimAreaView.TABLE));
    }
}
