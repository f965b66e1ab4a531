package org.sijil.domain.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.fold.Weight.Factor;
import org.sijil.domain.fold.Weight.Kind;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.policy.Stance;
import org.sijil.domain.policy.TimePrecision;
import org.sijil.domain.register.Source;

/** Weighs claims under the policy known (fold.md §2). */
final class Weights {
    private static final int NOT_JUDGED = 6;
    private static final long DAY_SECONDS = 86_400;

    private final Known known;
    private final Voices voices;
    /** Equal ones once, as many claims weigh alike. */
    private final Map<Weight, Weight> weights = new ConcurrentHashMap<>();

    Weights(Known known, Voices voices) {
        this.known = known;
        this.voices = voices;
    }

    Weight of(Claim claim, Source voice) {
        var policy = known.policy();
        var own = voice.side() == null ? null : known.sideOf(voice.side());
        var stance = Stakes.of(claim, known).of(own);
        var grade = voices.answering(claim).reliability();
        int reliability = number(policy.reliability(), grade);
        int basis = number(policy.basis(), claim.basis());
        int unnamed = voices.isUnnamed(claim) ? policy.unnamedSpeaker() : 0;
        long start = Math.max(0, (long) reliability + basis + unnamed);
        var factors = isMereEcho(claim) ? List.<Factor>of() : factors(claim, stance, start, policy);
        long value = factors.isEmpty() ? 0 : factors.getLast().weight();
        var weight = new Weight(stance, grade, reliability, basis, unnamed, start, factors, value);
        return weights.computeIfAbsent(weight, _ -> weight);
    }

    /** Repeating adds nothing. */
    static boolean isMereEcho(Claim claim) {
        return claim.echoOf() != null && !claim.hasEvidence();
    }

    private List<Factor> factors(Claim claim, Stance stance, long start, Policy policy) {
        var time = precision(claim.occurred());
        int credibility = claim.credibility() == null ? NOT_JUDGED : claim.credibility();
        var multipliers = List.of(
                new Multiplier(Kind.STANCE, stance.name(), number(policy.stance(), stance)),
                new Multiplier(Kind.TYPE, claim.type().name(), number(policy.type(), claim.type())),
                new Multiplier(
                        Kind.PLACE, claim.placePrecision().name(), number(policy.place(), claim.placePrecision())),
                new Multiplier(Kind.TIME, time.name(), number(policy.time(), time)),
                new Multiplier(
                        Kind.CREDIBILITY,
                        Integer.toString(credibility),
                        policy.credibility().get(credibility - 1)));
        var factors = new ArrayList<Factor>(multipliers.size());
        long weight = start;
        for (var by : multipliers) {
            weight = Math.floorDiv(weight * by.thousandths, 1000L);
            factors.add(new Factor(by.kind, by.of, by.thousandths, weight));
        }
        return factors;
    }

    private record Multiplier(Kind kind, String of, int thousandths) {}

    private static TimePrecision precision(Occurred occurred) {
        long seconds = occurred.latest().getEpochSecond() - occurred.earliest().getEpochSecond();
        if (seconds <= DAY_SECONDS) {
            return TimePrecision.DAY;
        }
        return seconds <= 7 * DAY_SECONDS ? TimePrecision.WEEK : TimePrecision.LONGER;
    }

    /** Every key of a policy is required but those of {@code type}: absent weighs 0. */
    private static <K> int number(Map<K, Integer> numbers, K key) {
        return numbers.getOrDefault(key, 0);
    }
}
