package org.sijil.verifier;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sijil.verifier.proof.Digest;
import org.sijil.verifier.proof.Inclusion;
import org.sijil.verifier.proof.TreeHead;

/** Do the proofs of the first entry, of the last and of some drawn between them prove these entries? */
final class InclusionCheck {
    private static final int PROOFS = 22;

    private final ShownProofs proofs;
    private final TreeHead signed;
    private final SortedSet<Long> drawn = new TreeSet<>();
    private final SortedMap<Long, Digest> leaves = new TreeMap<>();

    InclusionCheck(ShownProofs proofs, TreeHead signed, RandomGenerator random) {
        this.proofs = proofs;
        this.signed = signed;
        if (signed.size() > 0) {
            drawn.addAll(List.of(0L, signed.size() - 1));
        }
        while (drawn.size() < Math.min(signed.size(), PROOFS)) {
            drawn.add(random.nextLong(signed.size()));
        }
    }

    void take(long position, Digest leaf) {
        if (drawn.contains(position)) {
            leaves.put(position, leaf);
        }
    }

    int proved() {
        return leaves.size();
    }

    @Nullable
    LogFault firstFault() throws IOException, InterruptedException {
        for (var leaf : leaves.entrySet()) {
            long position = leaf.getKey();
            var path = proofs.inclusion(position, signed.size());
            var why = Inclusion.fault(leaf.getValue(), position, signed, path);
            if (why != null) {
                return new LogFault.NotIncluded(position, why);
            }
        }
        return null;
    }
}
