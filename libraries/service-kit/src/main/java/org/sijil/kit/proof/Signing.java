package org.sijil.kit.proof;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.sign.CheckpointSigner;
import org.sijil.store.sign.Integrator;
import org.sijil.store.sign.SigningStatus;

/** Keeps the owned log signed, in the one replica that is given the key and a file to remember its last note in. */
@ApplicationScoped
class Signing {
    private final Vertx vertx;
    private final PgConnectOptions database;
    private final LogSchemas logs;
    private final String owned;
    private final LogKey key;
    private final Optional<Path> signedState;
    private final Optional<Path> accepted;
    private final MeterRegistry metrics;

    private volatile @Nullable Integrator integrator;

    Signing(
            Vertx vertx,
            PgConnectOptions database,
            LogSchemas logs,
            @ConfigProperty(name = "sijil.owned-log") String owned,
            LogKey key,
            @ConfigProperty(name = "sijil.log.signed-state") Optional<Path> signedState,
            @ConfigProperty(name = "sijil.log.accept-checkpoint") Optional<Path> accepted,
            MeterRegistry metrics) {
        this.vertx = vertx;
        this.database = database;
        this.logs = logs;
        this.owned = owned;
        this.key = key;
        this.signedState = signedState;
        this.accepted = accepted;
        this.metrics = metrics;
    }

    /** After the migrations. */
    void begin(@Observes StartupEvent start) {
        key.signer().ifPresent(signer -> signedState.ifPresent(file -> begin(signer, file)));
    }

    private void begin(CheckpointSigner signer, Path file) {
        var begun = new Integrator(vertx, database, logs.named(owned), signer, file, accepted.orElse(null));
        integrator = begun;
        gauge("sijil.signed.entries", begun, signing -> signing.signed());
        gauge("sijil.unsigned.entries", begun, signing -> signing.entries() - Math.max(signing.signed(), 0));
        gauge("sijil.unsigned.seconds", begun, signing -> signing.behindNanos() / (double) TimeUnit.SECONDS.toNanos(1));
        Gauge.builder("sijil.log.forked", begun, it -> it.status() instanceof SigningStatus.Forked ? 1 : 0)
                .register(metrics);
    }

    /** Without a value while nothing is signed. */
    private void gauge(String name, Integrator of, ToDoubleFunction<SigningStatus.Signing> value) {
        Gauge.builder(
                        name,
                        of,
                        it -> it.status() instanceof SigningStatus.Signing signing
                                ? value.applyAsDouble(signing)
                                : Double.NaN)
                .register(metrics);
    }

    /** None where this replica does not sign. */
    Optional<SigningStatus> status() {
        var begun = integrator;
        return begun == null ? Optional.empty() : Optional.of(begun.status());
    }

    void end(@Observes ShutdownEvent shutdown) {
        var begun = integrator;
        if (begun != null) {
            begun.close();
        }
    }
}
