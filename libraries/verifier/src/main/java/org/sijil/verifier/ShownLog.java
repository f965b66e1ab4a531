package org.sijil.verifier;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A log as somebody shows it, on the web or in a database; nothing of it is believed. */
public interface ShownLog {
    /** All of them, from the first on. */
    Entries entries() throws IOException, InterruptedException;

    /** @return null where it is not there; asked for partial ones only if the log shows proofs */
    byte @Nullable [] tile(TilePlace place) throws IOException, InterruptedException;

    /** Entries in their order, one pass. */
    interface Entries extends AutoCloseable {
        /** Shows one more to the check; null at the end of the log. */
        @Nullable
        Checked next(EntryCheck check) throws IOException, InterruptedException;

        @Override
        void close() throws IOException;
    }
}
