package org.sijil.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.Ports;
import org.sijil.local.system.Launched;
import org.sijil.local.system.SharedSijil;

/** The descriptions of the three services are all that it takes to write a client that works. */
@ExtendWith(SharedSijil.class)
class GeneratedClientIT {
    private static final Path PROGRAM = Path.of("src/test/resources/client/Round.java");

    private final Launched sijil;
    private final Ports ports;

    @TempDir
    private Path directory;

    GeneratedClientIT(Launched sijil) {
        this.sijil = sijil;
        ports = sijil.api().ports();
    }

    private Map<String, URI> descriptions() {
        return new TreeMap<>(Map.of(
                "ingest", Ports.at(ports.ingest()).resolve("/ingest/openapi"),
                "incident", Ports.at(ports.incident()).resolve("/incident/openapi"),
                "query", Ports.at(ports.query()).resolve("/openapi")));
    }

    @Test
    void a_generated_client_records_and_reads() throws Exception {
        var client = new GeneratedClient(directory);
        client.generate(descriptions());
        var classes = client.compile(PROGRAM);
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            round(loader).call();
        }
    }

    private Callable<?> round(ClassLoader loader) throws ReflectiveOperationException {
        return (Callable<?>) loader.loadClass("Round")
                .getConstructor(String.class, String.class, String.class, String.class)
                .newInstance(
                        Ports.at(ports.ingest()).toString(),
                        Ports.at(ports.incident()).toString(),
                        Ports.at(ports.query()).toString(),
                        sijil.api().token("steward"));
    }

    @Test
    void the_features_have_a_description_of_their_own_that_is_sound() throws IOException, InterruptedException {
        GeneratedClient.validate(Ports.at(ports.query()).resolve("/features/api"));
    }
}
