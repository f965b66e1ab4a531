package org.sijil.query.control;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.fold.RollUp;
import org.sijil.domain.policy.Policy;
import org.sijil.query.clock.Moment;

/** How it stands in the smallest areas below one. */
public record RollUpAnswer(
        String area,
        SortedMap<Ground, RollUp.Count> byGround,
        SortedMap<String, RollUp.Count> heldBy,
        RollUp.Verdict verdict,
        @Nullable String controller,
        Instant validAt,
        long known,
        PolicyRef policy) {

    static RollUpAnswer of(String area, Moment moment, Policy policy, RollUp rollUp) {
        return new RollUpAnswer(
                area,
                rollUp.byGround(),
                rollUp.heldBy(),
                rollUp.verdict(),
                rollUp.controller(),
                moment.validAt(),
                moment.known(),
                policy.ref());
    }
}
