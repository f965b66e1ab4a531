package org.sijil.query.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.restriction.Restrictions;

/** Reads what claims say, and withholds what the reader may not see of it. */
@ApplicationScoped
public class ToldClaims {
    private final EntryViews entries;
    private final Restrictions restrictions;

    ToldClaims(EntryViews entries, Restrictions restrictions) {
        this.entries = entries;
        this.restrictions = restrictions;
    }

    public Uni<List<ToldClaim>> of(List<ClaimView> found) {
        var positions = found.stream()
                .flatMap(claim -> Stream.of(claim.position, claim.content))
                .distinct()
                .toList();
        return entries.at(positions)
                .chain(read -> restrictions
                        .ofClaims(found.stream().map(claim -> claim.position).toList())
                        .map(restricted -> found.stream()
                                .map(claim -> ToldClaim.of(
                                        claim,
                                        read.apply(claim.position),
                                        read.apply(claim.content),
                                        restricted.contains(claim.position)))
                                .toList()));
    }
}
