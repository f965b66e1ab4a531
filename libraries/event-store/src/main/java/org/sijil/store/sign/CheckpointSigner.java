package org.sijil.store.sign;

import org.jspecify.annotations.Nullable;
import org.sijil.store.Hash;
import org.sijil.store.tree.Checkpoint;
import org.sijil.store.tree.NoteSigner;

/** A log's own key, which by custom has the log's name. */
public final class CheckpointSigner {
    private final String origin;
    private final NoteSigner key;

    /** @param seed the private key of RFC 8032, 32 bytes */
    public CheckpointSigner(String origin, byte[] seed) {
        this.origin = origin;
        key = NoteSigner.of(origin, seed);
    }

    /** What those who check the checkpoints have to be given once, on a way that they trust. */
    public String verifierKey() {
        return key.verifierKey();
    }

    SignedCheckpoint sign(long size, Hash root) {
        return sign(new Checkpoint(origin, size, root));
    }

    /** Null where the note is not one that this key has signed, and nobody else, for this log. */
    @Nullable
    SignedCheckpoint read(String note) {
        var told = Checkpoint.parse(note);
        if (told == null || !told.origin().equals(origin)) {
            return null;
        }
        // The same text and key always give the same bytes, so signing again is checking.
        var signed = sign(told);
        return signed.note().equals(note) ? signed : null;
    }

    private SignedCheckpoint sign(Checkpoint checkpoint) {
        return new SignedCheckpoint(checkpoint, key.sign(checkpoint.text()));
    }
}
