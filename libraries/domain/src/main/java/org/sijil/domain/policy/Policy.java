package org.sijil.domain.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.register.Reliability;

/**
 * The numbers of the fold. {@code reliability}, {@code basis} and {@code unnamedSpeaker} are decibans (tenths of a
 * log10 odds ratio); {@code stance}, {@code type}, {@code place}, {@code time} and {@code credibility} are multipliers
 * in thousandths, 0 to 10000. A type absent from {@code type} weighs 0.
 *
 * @param credibility by Admiralty credibility 1 to 6, at index 0 to 5
 * @param apply net weight from which an effect is applied, in decibans, at least 1
 * @param high net weight of HIGH confidence, in decibans, at least {@code apply}
 */
public record Policy(
        String id,
        int version,
        Map<Reliability, Integer> reliability,
        Map<Basis, Integer> basis,
        int unnamedSpeaker,
        Map<Stance, Integer> stance,
        Map<ClaimType, Integer> type,
        Map<PlacePrecision, Integer> place,
        Map<TimePrecision, Integer> time,
        List<Integer> credibility,
        int apply,
        int high,
        int windowHours,
        int staleAfterDays,
        int expireAfterDays,
        SortedSet<String> excludedSources,
        boolean reviewedOnly) {

    /** The policy in force before any is adopted. */
    public static final Policy BUILT_IN = new Policy(
            "default",
            1,
            Map.of(
                    Reliability.A, 12,
                    Reliability.B, 9,
                    Reliability.C, 6,
                    Reliability.D, 3,
                    Reliability.E, 0,
                    Reliability.F, 4),
            Map.of(
                    Basis.GEOLOCATED_VISUAL, 4,
                    Basis.EYEWITNESS, 2,
                    Basis.OFFICIAL, 0,
                    Basis.UNSTATED, 0,
                    Basis.SECOND_HAND, -2),
            -2,
            Map.of(Stance.NEUTRAL, 1000, Stance.SELF_SERVING, 400, Stance.AGAINST_INTEREST, 1500),
            Map.of(
                    ClaimType.TAKES_CONTROL, 1000,
                    ClaimType.HOLDS, 1000,
                    ClaimType.GOVERNS, 600,
                    ClaimType.WITHDRAWS, 1000,
                    ClaimType.LOSES_CONTROL, 1000,
                    ClaimType.REMOVES_CHECKPOINTS, 600,
                    ClaimType.CLASHES, 1000,
                    ClaimType.ENCIRCLES, 1000,
                    ClaimType.RELIEVES, 1000),
            Map.of(PlacePrecision.EXACT, 1000, PlacePrecision.NEAR, 700, PlacePrecision.REGION, 400),
            Map.of(TimePrecision.DAY, 1000, TimePrecision.WEEK, 800, TimePrecision.LONGER, 600),
            List.of(1000, 1000, 1000, 500, 0, 1000),
            8,
            10,
            48,
            21,
            60,
            Collections.emptySortedSet(),
            false);

    public Policy {
        reliability = ordered(reliability, Reliability.class);
        basis = ordered(basis, Basis.class);
        stance = ordered(stance, Stance.class);
        type = ordered(type, ClaimType.class);
        place = ordered(place, PlacePrecision.class);
        time = ordered(time, TimePrecision.class);
        credibility = List.copyOf(credibility);
        excludedSources = Collections.unmodifiableSortedSet(new TreeSet<>(excludedSources));
    }

    /** How conclusions name the policy that they were drawn under. */
    public PolicyRef ref() {
        return new PolicyRef(id, version);
    }

    /** Enum order, whatever map it came in: it is written and hashed. */
    private static <K extends Enum<K>> Map<K, Integer> ordered(Map<K, Integer> numbers, Class<K> keys) {
        var ordered = new EnumMap<K, Integer>(keys);
        ordered.putAll(numbers);
        return Collections.unmodifiableMap(ordered);
    }
}
