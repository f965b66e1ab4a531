package org.sijil.store.sign;

import org.sijil.store.tree.Checkpoint;

/** @param note the checkpoint with its signature, as it is published */
public record SignedCheckpoint(Checkpoint checkpoint, String note) {
    public long size() {
        return checkpoint.size();
    }
}
