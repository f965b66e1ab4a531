package org.sijil.local.system;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sijil.local.DataFolder;

/** Gives a test the one Sijil, with its sample, of all that leave it well and hold of it only what is theirs. */
public final class SharedSijil implements ParameterResolver {
    private record Kept(DataFolder folder, Launched sijil) implements AutoCloseable {
        static Kept start() {
            try {
                // A path may have a space in it.
                var folder = Files.createTempDirectory("a sijil ");
                return new Kept(
                        new DataFolder(folder),
                        Launched.up(folder, Launched.freePorts()).awaitReady());
            } catch (IOException fault) {
                throw new IllegalStateException(fault);
            }
        }

        @Override
        public void close() throws IOException {
            sijil.close();
            folder.delete(folder.path());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Launched.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedSijil.class))
                .computeIfAbsent(Kept.class, _ -> Kept.start(), Kept.class)
                .sijil();
    }
}
