package org.sijil.query.export;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.sijil.query.claim.ClaimFilter;
import org.sijil.query.claim.ClaimViews;
import org.sijil.query.claim.ToldClaim;
import org.sijil.query.claim.ToldClaims;
import org.sijil.query.restriction.Restrictions;

/**
 * All claims that a filter takes at one size of the claim log, the last recorded first. A page is read once the one
 * before is sent.
 */
@ApplicationScoped
class ClaimPages {
    /** What is in memory of one export at a time: some 64 KiB a claim at the very most, a kilobyte as a rule. */
    private static final int CLAIMS_A_PAGE = 500;

    private final ClaimViews claims;
    private final ToldClaims told;
    private final Restrictions restrictions;

    ClaimPages(ClaimViews claims, ToldClaims told, Restrictions restrictions) {
        this.claims = claims;
        this.told = told;
        this.restrictions = restrictions;
    }

    Multi<List<ToldClaim>> read(ClaimFilter filter, long known) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicLong(Long.MAX_VALUE), before -> next(filter, before, known))
                .whilst(page -> page.size() == CLAIMS_A_PAGE);
    }

    /** Goes on to its end when the client is gone: a query of Hibernate Reactive is not to be cancelled half way. */
    private Uni<List<ToldClaim>> next(ClaimFilter filter, AtomicLong before, long known) {
        return claims.list(filter, restrictions.readerSeesAll(), before.get(), CLAIMS_A_PAGE, known)
                .invoke(page -> {
                    if (!page.isEmpty()) {
                        before.set(page.getLast().position);
                    }
                })
                .chain(told::of)
                .memoize()
                .indefinitely();
    }
}
