package org.sijil.query.claimlog;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.query.area.AreaKeys;
import org.sijil.query.claim.ClaimAreaView;
import org.sijil.query.claim.ClaimView;
import org.sijil.query.claim.ClaimWordsView;

/** Claims: what happens to one takes the place of how it stood. */
final class ClaimStep {
    private static final String CLAIMS =
            "select * from claim where id = any (cast(:ids as text[])) and known_to is null";

    private static final String NAMINGS =
            "select * from claim_area where position = any (cast(:positions as bigint[])) and known_to is null";

    private ClaimStep() {}

    static Uni<Void> take(StatelessSession session, List<Said> said) {
        var events =
                said.stream().filter(one -> one.event() instanceof ClaimEvent).toList();
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return claims(session, events)
                .chain(claims -> areas(session, claims)
                        .chain(areas -> AreaKeys.of(session, areasNamed(events))
                                .map(keys -> new StandingClaims(claims, areas, keys))))
                .invoke(standing -> events.forEach(one -> standing.take(one.position(), (ClaimEvent) one.event())))
                .chain(standing -> standing.write(session))
                .chain(() -> ClaimWordsView.TABLE.insert(session, words(events)));
    }

    private static List<ClaimWordsView> words(List<Said> events) {
        return events.stream()
                .flatMap(one -> one.event() instanceof ClaimEvent.Content content && content.words() != null
                        ? Stream.of(ClaimWordsView.of(one.position(), content.words()))
                        : Stream.empty())
                .filter(view -> view.keys.length > 0)
                .toList();
    }

    private static Uni<List<ClaimView>> claims(StatelessSession session, Collection<Said> events) {
        var ids = events.stream()
                .map(one -> ((ClaimEvent) one.event()).claimId())
                .distinct()
                .toArray(String[]::new);
        return session.createNativeQuery(CLAIMS, ClaimView.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static Uni<List<ClaimAreaView>> areas(StatelessSession session, List<ClaimView> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var positions = claims.stream().map(claim -> claim.position).toArray(Long[]::new);
        return session.createNativeQuery(NAMINGS, ClaimAreaView.class)
                .setParameter("positions", positions)
                .getResultList();
    }

    private static Set<String> areasNamed(List<Said> events) {
        return events.stream()
                .flatMap(one -> content((ClaimEvent) one.event()))
                .flatMap(claim -> claim.areas().stream())
                .collect(toSet());
    }

    private static Stream<Claim> content(ClaimEvent event) {
        return switch (event) {
            case ClaimEvent.Recorded recorded -> Stream.of(recorded.claim());
            case ClaimEvent.Corrected corrected -> Stream.of(corrected.claim());
            case ClaimEvent.Retracted _, ClaimEvent.Reviewed _ -> Stream.empty();
        };
    }
}
