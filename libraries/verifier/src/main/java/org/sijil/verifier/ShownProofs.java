package org.sijil.verifier;

import java.io.IOException;
import java.util.List;
import org.sijil.verifier.proof.Digest;

/** The proofs that a service works out of its log's tree when it is asked. */
public interface ShownProofs {
    List<Digest> inclusion(long position, long size) throws IOException, InterruptedException;

    List<Digest> consistency(long from, long to) throws IOException, InterruptedException;
}
