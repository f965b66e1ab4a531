package org.sijil.query.lens;

import java.util.List;
import java.util.Map;
import org.sijil.domain.policy.Policy;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.Problem.Fault;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;

/** What the numbers of a policy may be (fold.md, "Policy"). */
final class PolicyRanges {
    private static final int MOST_DECIBANS = 1000;
    private static final int MOST_THOUSANDTHS = 10_000;
    private static final int MOST_HOURS = 100_000;
    private static final int MOST_DAYS = 10_000;

    private PolicyRanges() {}

    /** @throws ProblemException that names the number */
    static void check(Policy policy) {
        each("reliability", policy.reliability(), -MOST_DECIBANS, MOST_DECIBANS);
        each("basis", policy.basis(), -MOST_DECIBANS, MOST_DECIBANS);
        one("unnamedSpeaker", policy.unnamedSpeaker(), -MOST_DECIBANS, MOST_DECIBANS);
        each("stance", policy.stance(), 0, MOST_THOUSANDTHS);
        each("type", policy.type(), 0, MOST_THOUSANDTHS);
        each("place", policy.place(), 0, MOST_THOUSANDTHS);
        each("time", policy.time(), 0, MOST_THOUSANDTHS);
        for (int i = 0; i < policy.credibility().size(); i++) {
            one("credibility/" + (i + 1), policy.credibility().get(i), 0, MOST_THOUSANDTHS);
        }
        one("apply", policy.apply(), 1, MOST_DECIBANS);
        one("high", policy.high(), 1, MOST_DECIBANS);
        one("windowHours", policy.windowHours(), 1, MOST_HOURS);
        one("staleAfterDays", policy.staleAfterDays(), 1, MOST_DAYS);
        one("expireAfterDays", policy.expireAfterDays(), 1, MOST_DAYS);
        floor("high", policy.high(), "apply", policy.apply());
        floor("expireAfterDays", policy.expireAfterDays(), "staleAfterDays + 1", policy.staleAfterDays() + 1);
    }

    private static void each(String field, Map<?, Integer> numbers, int least, int most) {
        numbers.forEach((key, number) -> one(field + "/" + key, number, least, most));
    }

    private static void one(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw Body.fault("/policy/" + field, "must be %d to %d".formatted(least, most));
        }
    }

    private static void floor(String field, int number, String of, int least) {
        if (number < least) {
            var fault = Fault.at("/policy/" + field, "must be at least %s, %d".formatted(of, least));
            throw new ProblemException(Problem.of(ProblemType.BELOW_FLOOR, null, List.of(fault)));
        }
    }
}
