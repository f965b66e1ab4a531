package org.sijil.local.verify;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.sijil.verifier.LogCheck;
import org.sijil.verifier.proof.Checkpoint;
import org.sijil.verifier.proof.VerifierKey;

/**
 * What was seen of a log that is whole.
 *
 * @param place where it is shown
 * @param isKeyServed whether the key comes from there, too
 * @param since from where its growth was checked
 */
record Report(
        String place,
        Checkpoint checkpoint,
        VerifierKey signer,
        boolean isKeyServed,
        @Nullable Checkpoint since,
        LogCheck check) {
    String text() {
        var lines = new StringJoiner("\n", "", "\n");
        lines.add("%s at %s is whole".formatted(checkpoint.origin(), place));
        lines.add("  size     %,d".formatted(checkpoint.tree().size()));
        lines.add("  root     " + checkpoint.tree().root());
        lines.add("  signed   by %s+%s".formatted(signer.name(), signer.id()));
        if (isKeyServed) {
            lines.add("           which proves nothing about who signed: that key was served with the log; give --key");
        }
        lines.add("  checked  entries, streams, parts, root, " + proofs() + growth());
        if (check.redacted() > 0) {
            lines.add("  redacted the words of %,d entries, by entries that say so".formatted(check.redacted()));
        }
        if (check.withheld() > 0) {
            lines.add("  withheld the words of %,d entries, so these were not checked".formatted(check.withheld()));
        }
        return lines.toString();
    }

    private String proofs() {
        return check.proved() == 0 ? "full tiles" : "tiles, bundles, %d proofs of inclusion".formatted(check.proved());
    }

    private String growth() {
        return since == null ? "" : ", growth since %,d".formatted(since.tree().size());
    }
}
