package org.sijil.domain.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.sijil.domain.control.Confidence;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Information;
import org.sijil.domain.control.Segment;
import org.sijil.domain.policy.Policy;

/**
 * {@code fold/1}: what is known gives the own timeline of an area (fold.md §5). Pure, total, independent of the order
 * in which claims arrived but for their positions; integers only.
 */
public final class ControlFold {
    /** The rule's name. Another rule is another name and another log. */
    public static final String NAME = "fold/1";

    private ControlFold() {}

    public static Timeline timeline(Known known, String area) {
        return timeline(Words.of(known, area), known.policy());
    }

    static Timeline timeline(Words words, Policy policy) {
        var segments = new ArrayList<Segment>();
        fold(words, policy, step -> {
            var before = segments.isEmpty()
                    ? ControlState.UNKNOWN
                    : segments.getLast().state();
            if (!step.after().equals(before)) {
                segments.add(new Segment(Instant.ofEpochSecond(step.moment()), step.after()));
            }
        });
        return new Timeline(segments);
    }

    /** One step for each distinct moment of the area's words, in order. */
    static void fold(Words words, Policy policy, Consumer<Step> steps) {
        var ageing = new Ageing(policy);
        var judging = new Judging(words, policy);
        var now = new Standing(ControlState.UNKNOWN);
        for (long moment : words.moments()) {
            ageing.age(now, moment);
            var taking = new Taking(policy, now, moment);
            var taken = judging.at(moment, now).stream()
                    .map(judged -> new Step.Taken(judged, taking.take(judged)))
                    .toList();
            var weighing = judging.against(now, moment);
            if (weighing != null && weighing.disputes()) {
                dispute(now);
            }
            Ageing.informIfUnknown(now);
            steps.accept(new Step(moment, taken, weighing, now.state()));
        }
    }

    private static void dispute(Standing now) {
        now.information = Information.DISPUTED;
        if (now.confidence == Confidence.HIGH) {
            now.confidence = Confidence.MEDIUM;
        }
    }
}
