package org.sijil.query.lens;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.KnownClaim;
import org.sijil.domain.fold.Reading;
import org.sijil.domain.policy.Policy;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.query.clock.Moment;
import org.sijil.query.facts.Facts;

/** Folds areas anew, in parallel: own states do not depend on each other. */
final class Refold {
    /**
     * So many that what one has in hand is dropped before the collector has to move it, and one with much to fold does not
     * keep the others waiting; but each repeats the definitions.
     */
    private static final int PARTS = 64 * Runtime.getRuntime().availableProcessors();

    private final Facts facts;
    private final Moment moment;
    private final Policy policy;
    private final List<KnownClaim> supposed;

    /** @param supposed claims that nobody made */
    Refold(Facts facts, Moment moment, Policy policy, List<KnownClaim> supposed) {
        this.facts = facts;
        this.moment = moment;
        this.policy = policy;
        this.supposed = supposed;
    }

    /** @param mostClaims that are folded; more are refused */
    Reading of(Collection<String> areas, int mostClaims) {
        var folded = List.copyOf(withAbove(areas));
        var claims = new AtomicInteger();
        Map<String, ControlState> states = new ConcurrentHashMap<>();
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            var mine = IntStream.range(0, folded.size())
                    .filter(i -> i % PARTS == part)
                    .mapToObj(folded::get)
                    .toList();
            states.putAll(fold(naming(mine, claims, mostClaims)));
        });
        return new Reading(
                moment.validAt(),
                policy,
                area -> states.getOrDefault(area, ControlState.UNKNOWN),
                area -> facts.parent(area, moment.known()));
    }

    private Set<String> withAbove(Collection<String> areas) {
        var all = new TreeSet<String>();
        for (var area : areas) {
            for (var next = area; next != null && all.add(next); next = facts.parent(next, moment.known())) {}
        }
        return all;
    }

    /** @param claims how many are to be folded in all parts */
    private Map<String, List<KnownClaim>> naming(List<String> areas, AtomicInteger claims, int mostClaims) {
        var naming = new HashMap<String, List<KnownClaim>>();
        for (var area : areas) {
            var ofArea = Stream.concat(
                            facts.naming(area, Long.MIN_VALUE, moment.validAt().getEpochSecond(), moment.known()),
                            supposed.stream()
                                    .filter(claim -> claim.claim().areas().contains(area)))
                    .toList();
            if (claims.addAndGet(ofArea.size()) > mostClaims) {
                throw new ProblemException(Problem.of(
                        ProblemType.REFUSED,
                        "More than %d claims would have to be folded: ask for fewer areas".formatted(mostClaims)));
            }
            if (!ofArea.isEmpty()) {
                naming.put(area, ofArea);
            }
        }
        return naming;
    }

    private Map<String, ControlState> fold(Map<String, List<KnownClaim>> naming) {
        var states = new HashMap<String, ControlState>();
        if (naming.isEmpty()) {
            return states;
        }
        var known = facts.definitions(policy, moment.known());
        naming.values().forEach(claims -> claims.forEach(claim -> recall(known, claim)));
        naming.keySet()
                .forEach(area ->
                        states.put(area, ControlFold.timeline(known, area).at(moment.validAt())));
        return states;
    }

    /** With all that it repeats, to the end of the chain: its voice is there. */
    private void recall(Known known, KnownClaim claim) {
        for (var next = claim; next != null && known.claim(next.id()) == null; next = echoed(next)) {
            known.recall(next);
        }
    }

    private @Nullable KnownClaim echoed(KnownClaim claim) {
        var id = claim.claim().echoOf();
        if (id == null) {
            return null;
        }
        return supposed.stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElseGet(() -> facts.claim(id, moment.known()));
    }
}
