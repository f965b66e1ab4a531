package org.sijil.kit.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.kafka.LogTopic;
import org.sijil.kit.log.ChannelMetrics;
import org.sijil.kit.log.ChannelState;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.EventLog;

/** Relays the owned log, where there is one and {@code sijil.relay} says so. */
@ApplicationScoped
class Relaying {
    private final String claims;
    private final String control;
    private volatile @Nullable Relay relay;
    private @Nullable Cancellable relaying;

    Relaying(
            @ConfigProperty(name = "sijil.topic.claims") String claims,
            @ConfigProperty(name = "sijil.topic.control") String control) {
        this.claims = claims;
        this.control = control;
    }

    void start(
            @Observes StartupEvent start,
            @ConfigProperty(name = "sijil.relay") boolean relays,
            @ConfigProperty(name = "sijil.owned-log") String owned,
            @Any Instance<EventLog> logs,
            @Identifier("default-kafka-broker") Instance<Map<String, Object>> kafka,
            Vertx vertx,
            PgConnectOptions database,
            ChannelMetrics metrics) {
        if (relays && !owned.equals(LogSchemas.NONE)) {
            var log = logs.select(Identifier.Literal.of(owned)).get();
            var topic = new LogTopic(kafka.get(), owned.equals(LogSchemas.CLAIMS) ? claims : control);
            var turn = new RelayTurn(vertx, database, topic.name());
            var started = new Relay(log, topic, turn::during);
            metrics.watch(started);
            relay = started;
            relaying = started.start();
        }
    }

    /** @return empty where nothing is relayed */
    Optional<ChannelState> state() {
        return Optional.ofNullable(relay).map(Relay::state);
    }

    void stop(@Observes ShutdownEvent stop) {
        if (relaying != null) {
            relaying.cancel();
        }
    }
}
