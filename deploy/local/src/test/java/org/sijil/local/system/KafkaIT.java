package org.sijil.local.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.ClientOptions;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;
import org.sijil.local.soak.CheckedLog;
import org.sijil.local.soak.History;
import org.sijil.local.soak.MixedLoad;
import org.sijil.local.soak.Operation;
import org.sijil.local.soak.PatientClient;
import org.sijil.local.up.Signal;
import org.sijil.testkit.TestKafka;

/** Kafka of three nodes carries the logs. Whatever befalls it, and who writes to it, control is what claims make it. */
@EnabledOnOs(OS.LINUX)
class KafkaIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SOME = 200;
    /** So that what is to be judged does not grow with the time that this takes. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final SplittableRandom random = new SplittableRandom(Long.getLong("seed", System.nanoTime()));
    private final History history = new History();
    private final Ports ports = Ports.free();

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    private TestKafka kafka;
    private Spans spans;
    private Launched sijil;
    private Replica ingest;
    private Replica incident;

    @BeforeEach
    void start() throws IOException {
        kafka = TestKafka.start(3, folder);
        spans = new Spans();
        var settings = new HashMap<>(spans.settings());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        settings.put("SIJIL_CONNECTOR", "smallrye-kafka");
        settings.put("SIJIL_RELAY", "true");
        sijil = Launched.up(data, ports, settings, "--no-sample").awaitReady();
        ingest = Replica.beside(sijil.service("ingest-service"), data);
        incident = Replica.beside(sijil.service("incident-service"), data);
        await("the replicas are ready", () -> Api.isReady(ingest.port()) && Api.isReady(incident.port()));
    }

    @AfterEach
    void stop() throws IOException {
        ingest.close();
        incident.close();
        sijil.close();
        kafka.close();
        spans.close();
    }

    @Test
    void a_node_lost_a_relay_stopped_and_killed_duplicates_and_rebalances_change_nothing() throws Exception {
        var client = client(ports.ingest());
        for (var definition : Operation.definitions()) {
            client.send(definition);
        }
        awaitFolded("all is well", ports.ingest(), ingest.port());
        kafka.lose(0);
        awaitFolded("a node is lost", ports.ingest(), ingest.port());

        var first = sijil.service("ingest-service");
        Signal.STOP.send(first);
        awaitFolded("the relay stands still", ingest.port());
        Signal.CONT.send(first);
        awaitFolded("it goes on", ports.ingest(), ingest.port());
        ingest.killAndStartAgain();
        awaitFolded("the relay after it is killed", ports.ingest());

        var topics = new Topics(kafka.bootstrapServers());
        topics.repeat("claim-log");
        topics.repeat("control-log");
        topics.rebalance();
        awaitFolded("all is delivered again, to groups anew", ports.ingest());

        var log = sijil.api().claimLog();
        history.judge(new CheckedLog(log.iterator()));
        await("all is folded", () -> Api.metric(ports.incident(), "sijil_folded_entries") == log.size());
        await("all is drawn by who stands by", () -> Api.metric(incident.port(), "sijil_folded_entries") == log.size());
        await("all is known", () -> Api.metric(ports.query(), "sijil_query_known") == log.size());
        assertThat(topics.content("claim-log").stream()
                        .map(record -> new String(record.value(), US_ASCII))
                        .distinct())
                .hasSameSizeAs(log);
        TracesIT.assertTraced(sijil, spans);
        sijil.assertProved();
    }

    /** What is recorded only now cannot have been published before. */
    private void awaitFolded(String when, int... recording) throws Exception {
        var enough = history.answers() + SOME;
        var loads = IntStream.of(recording).mapToObj(this::load).toList();
        await(when, () -> history.answers() >= enough);
        for (var load : loads) {
            load.end();
        }
        var start = System.nanoTime();
        await(when, () -> Api.metric(ports.incident(), "sijil_folded_entries") >= history.answers());
        System.out.printf(
                "%s: %d folded %d ms later%n", when, history.answers(), (System.nanoTime() - start) / 1_000_000);
    }

    private MixedLoad load(int port) {
        var prefix = "at-%d-after-%d-".formatted(port, history.answers());
        var load = new MixedLoad(client(port), prefix, PAUSE);
        load.start(random.split());
        return load;
    }

    private PatientClient client(int port) {
        return new PatientClient(Ports.at(port), ClientOptions.token(new DataFolder(data), "analyst"), history);
    }

    private void await(String what, BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + "? " + howItFares());
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private String howItFares() {
        return IntStream.of(ports.ingest(), ingest.port(), ports.incident(), incident.port(), ports.query())
                .mapToObj(port -> Api.get(port, "/q/health/ready").text()
                        + Api.get(port, "/q/metrics")
                                .text()
                                .lines()
                                .filter(line -> line.startsWith("sijil_f"))
                                .toList())
                .collect(joining("\n"));
    }
}
