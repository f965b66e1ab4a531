package org.sijil.verifier;

import java.io.IOException;
import java.util.List;
import org.sijil.verifier.proof.Digest;

/** What a service works out of its log when it is asked. */
public interface ShownProofs {
    List<Digest> inclusion(long position, long size) throws IOException, InterruptedException;

    List<Digest> consistency(long from, long to) throws IOException, InterruptedException;

    /** @param leaves the tile under which the bundle's headers stand */
    byte[] bundle(TilePlace leaves) throws IOException, InterruptedException;
}
