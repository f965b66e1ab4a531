package org.sijil.domain.decide;

import org.sijil.domain.policy.Policy;
import org.sijil.domain.register.Source;

/** What sources and policies must be beside well formed. */
final class DefinitionRules {
    private DefinitionRules() {}

    static void checkSource(Source source, Findings findings) {
        if (source.kind() == Source.Kind.PARTY && source.side() == null) {
            findings.refuse(new Refusal.SideRequired("/side"));
        }
    }

    static void checkPolicy(Policy policy, Registers registers, Findings findings) {
        // Control is published as of a policy's id and version; these must mean the same numbers for ever.
        if (registers
                .findNamesake(policy)
                .filter(namesake -> !namesake.equals(policy))
                .isPresent()) {
            findings.refuse(new Refusal.VersionTaken("/version", policy.id(), policy.version()));
        }
        if (policy.high() < policy.apply()) {
            findings.refuse(new Refusal.BelowFloor("/high", policy.high(), "apply", policy.apply()));
        }
        if (policy.expireAfterDays() <= policy.staleAfterDays()) {
            int floor = policy.staleAfterDays() + 1;
            findings.refuse(
                    new Refusal.BelowFloor("/expireAfterDays", policy.expireAfterDays(), "staleAfterDays + 1", floor));
        }
    }
}
