package org.sijil.local.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.sijil.local.CommandFailed;
import org.sijil.verifier.proof.VerifierKey;

/** Reads verifier keys. */
final class Keys {
    private Keys() {}

    /** @param key its text, or a file that holds it */
    static VerifierKey given(String key) {
        try {
            return parse(Files.isRegularFile(Path.of(key)) ? Files.readString(Path.of(key)) : key, "--key");
        } catch (IOException | InvalidPathException fault) {
            throw new CommandFailed("cannot read the key in " + key, fault);
        }
    }

    static VerifierKey served(byte[] key) {
        return parse(new String(key, StandardCharsets.UTF_8), "the key that the log serves");
    }

    private static VerifierKey parse(String text, String what) {
        return Proven.orFail(VerifierKey.parse(text.strip()), what);
    }
}
