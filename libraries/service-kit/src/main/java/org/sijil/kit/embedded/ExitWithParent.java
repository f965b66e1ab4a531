package org.sijil.kit.embedded;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * With {@code sijil.exit-with-parent=true} the service stops, in order, when its standard input ends. The launcher
 * holds the other end, which the system closes however the launcher dies: there are no orphans.
 */
@ApplicationScoped
class ExitWithParent {
    private static final Logger LOG = Logger.getLogger(ExitWithParent.class);

    void watch(@Observes StartupEvent start, @ConfigProperty(name = "sijil.exit-with-parent") boolean exit) {
        if (exit) {
            Thread.ofPlatform()
                    .daemon()
                    .name("exit-with-parent")
                    .start(() -> exitAtEndOf(System.in, Quarkus::asyncExit));
        }
    }

    static void exitAtEndOf(InputStream input, Runnable exit) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
            LOG.info("Standard input ended: stopping");
        } catch (IOException e) {
            LOG.warn("Standard input cannot be read: stopping", e);
        }
        exit.run();
    }
}
