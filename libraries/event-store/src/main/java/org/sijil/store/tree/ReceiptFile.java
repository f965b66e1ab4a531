package org.sijil.store.tree;

import java.util.Base64;
import java.util.List;
import org.sijil.store.Hash;

/**
 * Proves to an auditor without the log at hand that an entry is in it (c2sp.org/tlog-proof).
 *
 * @param inclusion the proof, in the tree of the checkpoint
 * @param checkpoint the signed note as it was published
 */
public record ReceiptFile(long position, List<Hash> inclusion, String checkpoint) {
    private static final String FORMAT = "c2sp.org/tlog-proof@v1";

    public ReceiptFile {
        inclusion = List.copyOf(inclusion);
    }

    public String text() {
        var text = new StringBuilder(FORMAT).append("\nindex ").append(position).append('\n');
        for (var hash : inclusion) {
            text.append(Base64.getEncoder().encodeToString(hash.toArray())).append('\n');
        }
        return text.append('\n').append(checkpoint).toString();
    }
}
