package org.sijil.kit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.sign.CheckpointSigner;

/** The key by which the owned log is signed, where this replica is given it: the 32 bytes of {@code sijil.log.key}. */
@ApplicationScoped
class LogKey {
    private final Optional<CheckpointSigner> signer;

    LogKey(
            LogSchemas logs,
            @ConfigProperty(name = "sijil.owned-log") String owned,
            @ConfigProperty(name = "sijil.log.key") Optional<Path> seed)
            throws IOException {
        signer = seed.isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckpointSigner(logs.named(owned).origin(), Files.readAllBytes(seed.get())));
    }

    Optional<CheckpointSigner> signer() {
        return signer;
    }
}
