package org.sijil.kit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.sign.CheckpointSigner;

/** The key by which the owned log is signed, where this replica is given it: the 32 bytes of {@code sijil.log.key}. */
@ApplicationScoped
class LogKey {
    private static final int SEED_BYTES = 32;

    private final Optional<CheckpointSigner> signer;

    LogKey(
            LogSchemas logs,
            @ConfigProperty(name = "sijil.owned-log") String owned,
            @ConfigProperty(name = "sijil.log.key") Optional<Path> file) {
        signer = file.map(seed -> new CheckpointSigner(logs.named(owned).origin(), read(seed)));
    }

    private static byte[] read(Path file) {
        try {
            var seed = Files.readAllBytes(file);
            if (seed.length != SEED_BYTES) {
                throw new IllegalStateException("sijil.log.key: " + file + " is not of 32 bytes");
            }
            return seed;
        } catch (IOException fault) {
            throw new UncheckedIOException("sijil.log.key: " + file + " cannot be read", fault);
        }
    }

    Optional<CheckpointSigner> signer() {
        return signer;
    }
}
