package org.sijil.local.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sijil.local.Ports;
import org.sijil.local.system.Launched;

/** One Sijil with its sample, and one browser, for all tests of the console. */
final class Console implements AutoCloseable {
    /** The evening that the sample tells of. */
    static final String EVENING = "at=2024-12-07T18:00Z";

    private final Ports ports = Ports.free();
    private final Path data;
    private final Launched sijil;
    private final Chromium chromium;

    private Console() throws IOException {
        data = Files.createTempDirectory("sijil-console");
        sijil = Launched.up(data, ports).awaitReady();
        chromium = new Chromium();
        Told.tell(sijil.api());
    }

    /** Gives a test the one that all share. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Console.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.create(Console.class))
                    .computeIfAbsent(Console.class, _ -> start(), Console.class);
        }

        private static Console start() {
            try {
                return new Console();
            } catch (IOException fault) {
                throw new IllegalStateException(fault);
            }
        }
    }

    /** Opens it as a reader of this language does. */
    Visit open(Language language, String query) {
        return open(language, query, Look.DESK);
    }

    Visit open(Language language, String query, Look look) {
        var origin = Ports.at(ports.query());
        return new Visit(chromium.browser(), origin, Ports.at(ports.ingest()), language, look).goTo("/?" + query);
    }

    Launched sijil() {
        return sijil;
    }

    @Override
    public void close() throws IOException {
        try (sijil;
                chromium) {
            // Both end, whatever comes of the other.
        }
        try (var left = Files.walk(data)) {
            for (var path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
