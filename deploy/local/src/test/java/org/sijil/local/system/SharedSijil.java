package org.sijil.local.system;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;

/**
 * Gives a test the one Sijil, with its sample, of all that leave it well and hold of it only what is theirs;
 * and what it sends of traces.
 */
public final class SharedSijil implements ParameterResolver {
    private record Kept(DataFolder folder, Spans spans, Launched sijil) implements AutoCloseable {
        static Kept start() {
            try {
                // A path may have a space in it.
                var folder = Files.createTempDirectory("a sijil ");
                var spans = new Spans();
                return new Kept(
                        new DataFolder(folder),
                        spans,
                        Launched.up(folder, Ports.free(), spans.settings()).awaitReady());
            } catch (IOException fault) {
                throw new IllegalStateException(fault);
            }
        }

        @Override
        public void close() throws IOException {
            sijil.close();
            spans.close();
            folder.delete(folder.path());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == Launched.class || type == Spans.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var kept = test.getRoot()
                .getStore(Namespace.create(SharedSijil.class))
                .computeIfAbsent(Kept.class, _ -> Kept.start(), Kept.class);
        return parameter.getParameter().getType() == Spans.class ? kept.spans : kept.sijil;
    }
}
