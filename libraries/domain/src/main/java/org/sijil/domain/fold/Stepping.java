package org.sijil.domain.fold;

import java.util.ArrayList;
import org.sijil.domain.control.Confidence;
import org.sijil.domain.control.Information;
import org.sijil.domain.policy.Policy;

/** Leads the state of one area from moment to moment (fold.md §5). */
final class Stepping {
    private final Policy policy;
    private final Ageing ageing;
    private final Judging judging;

    Stepping(Words words, Policy policy) {
        this.policy = policy;
        this.ageing = new Ageing(policy);
        this.judging = new Judging(words, policy);
    }

    /** Ages the state to {@code moment}, takes into it what is then said, and weighs that against it. */
    Step step(Standing now, long moment) {
        ageing.age(now, moment);
        var taking = new Taking(policy, now, moment);
        var taken = new ArrayList<Step.Taken>();
        for (var judged : judging.at(moment, now)) {
            taken.add(new Step.Taken(judged, taking.take(judged)));
        }
        var weighing = judging.against(now, moment);
        if (weighing != null && weighing.disputes()) {
            dispute(now);
        }
        Ageing.informIfUnknown(now);
        return new Step(moment, taken, weighing, now.state());
    }

    private static void dispute(Standing now) {
        now.information = Information.DISPUTED;
        if (now.confidence == Confidence.HIGH) {
            now.confidence = Confidence.MEDIUM;
        }
    }
}
