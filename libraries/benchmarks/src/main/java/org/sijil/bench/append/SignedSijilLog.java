package org.sijil.bench.append;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.sijil.bench.Sending;
import org.sijil.bench.WrongAnswer;
import org.sijil.store.sign.CheckpointSigner;
import org.sijil.store.sign.Integrator;
import org.sijil.store.sign.SigningStatus.Signing;
import org.sijil.testkit.TestDatabase;

/** Our log while its tree grows and is signed, in the same process as a service does it. */
final class SignedSijilLog implements Contender {
    private static final byte[] SEED = new byte[32];
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SijilLog log;
    private final Integrator integrator;

    SignedSijilLog(TestDatabase database, Vertx vertx, boolean isKeyed) {
        log = new SijilLog(database, vertx, isKeyed);
        var signer = new CheckpointSigner(SijilLog.SCHEMA.origin(), SEED);
        try {
            var state = Files.createTempDirectory("signed").resolve("note");
            integrator = new Integrator(vertx, database.connectOptions(), SijilLog.SCHEMA, signer, state, null);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public String name() {
        return "Sijil, signed";
    }

    @Override
    public Sending sending(Supplier<List<Event>> events) {
        return log.sending(events);
    }

    /** And signed: what it fell behind by must be little. */
    @Override
    public long stored() {
        long entries = log.stored();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!(integrator.status() instanceof Signing signing) || signing.signed() < entries) {
            if (System.nanoTime() > deadline) {
                throw new WrongAnswer("%s of %d entries after %s".formatted(integrator.status(), entries, PATIENCE));
            }
            Thread.onSpinWait();
        }
        return entries;
    }

    @Override
    public void close() {
        integrator.close();
        log.close();
    }
}
