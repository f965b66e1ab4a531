package org.sijil.domain.fold;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.register.Source;

/** Who is heard in a claim (fold.md §1). */
final class Voices {
    private final Known known;

    Voices(Known known) {
        this.known = known;
    }

    /** The source that the claim's root speaks for: an outlet answers for those it does not name. */
    Source voice(Claim claim) {
        return answering(root(claim));
    }

    /** Along {@code echoOf}, live claims or not, to its end or to the first that has filmed it. */
    private Claim root(Claim claim) {
        var root = claim;
        Set<String> seen = new HashSet<>(Set.of(claim.id()));
        for (var next = echoed(root); next != null && seen.add(next.id()); next = echoed(root)) {
            root = next;
        }
        return root;
    }

    private @Nullable Claim echoed(Claim claim) {
        if (claim.echoOf() == null || speaksForItself(claim)) {
            return null;
        }
        var echoed = known.claim(claim.echoOf());
        return echoed == null ? null : echoed.claim();
    }

    private static boolean speaksForItself(Claim claim) {
        return claim.hasEvidence() && claim.basis() == Basis.GEOLOCATED_VISUAL;
    }

    boolean isUnnamed(Claim claim) {
        return source(claim.speaker()).isUnnamed();
    }

    /** The speaker, or where nobody is named the outlet: whose grade a claim is weighed by. */
    Source answering(Claim claim) {
        return source(isUnnamed(claim) ? claim.source() : claim.speaker());
    }

    private Source source(String id) {
        var source = known.source(id);
        if (source == null) {
            throw new IllegalStateException("a claim names source " + id + ", which was never defined");
        }
        return source;
    }
}
