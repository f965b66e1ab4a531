package org.sijil.verifier;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sijil.verifier.proof.Consistency;
import org.sijil.verifier.proof.ProofFault;
import org.sijil.verifier.proof.TreeHead;

/** Did the log grow from an earlier tree head that was signed? */
final class GrowthCheck {
    private final TreeHead since;
    private final TreeHead signed;
    private TreeHead found;

    /** @param empty the head before the first entry */
    GrowthCheck(TreeHead since, TreeHead signed, TreeHead empty) {
        this.since = since;
        this.signed = signed;
        found = empty;
    }

    boolean awaits(long size) {
        return size == since.size();
    }

    /** @param head to which as many entries lead as are awaited */
    void take(TreeHead head) {
        found = head;
    }

    @Nullable
    LogFault fault(@Nullable ShownProofs proofs) throws IOException, InterruptedException {
        if (since.size() > signed.size()) {
            return new LogFault.NotGrown(since, new ProofFault.Shrunk(since.size(), signed.size()));
        }
        if (!since.equals(found)) {
            return new LogFault.NotGrown(since, new ProofFault.OtherRoot(since.size()));
        }
        if (proofs == null) {
            return null;
        }
        var why = Consistency.fault(since, signed, proofs.consistency(since.size(), signed.size()));
        return why == null ? null : new LogFault.NotGrown(since, why);
    }
}
