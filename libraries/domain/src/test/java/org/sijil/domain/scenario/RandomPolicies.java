package org.sijil.domain.scenario;

import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.sijil.domain.policy.Policy;

/** Policies by chance, not too far from the built-in one. */
final class RandomPolicies {
    private RandomPolicies() {}

    static Policy after(Policy before, RandomGenerator random) {
        int apply = 6 + random.nextInt(5);
        var excluded = new TreeSet<String>();
        if (random.nextInt(3) == 0) {
            excluded.add(History.SOURCES.get(random.nextInt(History.SOURCES.size())));
        }
        return new Policy(
                before.id(),
                before.version() + 1,
                before.reliability(),
                before.basis(),
                -random.nextInt(4),
                before.stance(),
                before.type(),
                before.place(),
                before.time(),
                before.credibility(),
                apply,
                apply + random.nextInt(4),
                24 * (1 + random.nextInt(3)),
                5 + random.nextInt(20),
                30 + random.nextInt(31),
                excluded,
                random.nextInt(4) == 0);
    }
}
