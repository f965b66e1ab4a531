package org.sijil.kit.proof;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A test resource: the application under test signs its log. */
public final class SigningKey implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory("signing");
            var key = Files.write(folder.resolve("key"), new byte[32]);
            return Map.of(
                    "sijil.log.key", key.toString(),
                    "sijil.log.signed-state", folder.resolve("signed").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
