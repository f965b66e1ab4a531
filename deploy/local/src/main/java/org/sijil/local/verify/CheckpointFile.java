package org.sijil.local.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sijil.local.CommandFailed;
import org.sijil.verifier.proof.Checkpoint;
import org.sijil.verifier.proof.VerifierKey;

/** A checkpoint that somebody keeps, to hold the log to it later. */
final class CheckpointFile {
    private CheckpointFile() {}

    static Checkpoint read(Path file, VerifierKey signer) {
        try {
            return Proven.orFail(Checkpoint.read(Files.readAllBytes(file), signer.name(), signer), file.toString());
        } catch (IOException fault) {
            throw new CommandFailed("cannot read " + file, fault);
        }
    }

    /** Whole or not at all: it may replace the only one there is. */
    static void write(Path file, byte[] note) {
        try {
            var draft = Files.write(file.resolveSibling(file.getFileName() + ".new"), note);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new CommandFailed("cannot write " + file, fault);
        }
    }
}
