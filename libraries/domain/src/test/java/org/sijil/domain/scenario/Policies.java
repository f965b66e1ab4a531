package org.sijil.domain.scenario;

import java.util.SortedSet;
import java.util.TreeSet;
import org.sijil.domain.policy.Policy;

/** Policies that differ from another in one thing. */
final class Policies {
    private Policies() {}

    static Policy excluding(String source, Policy policy) {
        var excluded = new TreeSet<>(policy.excludedSources());
        excluded.add(source);
        return with(excluded, policy.reviewedOnly(), policy.windowHours(), policy);
    }

    static Policy reviewedOnly(Policy policy) {
        return with(policy.excludedSources(), true, policy.windowHours(), policy);
    }

    static Policy withWindow(int hours, Policy policy) {
        return with(policy.excludedSources(), policy.reviewedOnly(), hours, policy);
    }

    private static Policy with(SortedSet<String> excluded, boolean reviewedOnly, int windowHours, Policy policy) {
        return new Policy(
                policy.id(),
                policy.version() + 1,
                policy.reliability(),
                policy.basis(),
                policy.unnamedSpeaker(),
                policy.stance(),
                policy.type(),
                policy.place(),
                policy.time(),
                policy.credibility(),
                policy.apply(),
                policy.high(),
                windowHours,
                policy.staleAfterDays(),
                policy.expireAfterDays(),
                excluded,
                reviewedOnly);
    }
}
