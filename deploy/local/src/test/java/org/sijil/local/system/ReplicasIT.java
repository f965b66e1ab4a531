package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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
import org.sijil.local.soak.Reads;
import org.sijil.local.up.Signal;

/** Two of each service on the same logs, of which some die and some stop for a while. */
@EnabledOnOs(OS.LINUX)
class ReplicasIT {
    private static final Duration FAILOVER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ANSWERS = 300;

    /** So that what is to be judged does not grow with the time that failing over takes. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final SplittableRandom random = new SplittableRandom(Long.getLong("seed", System.nanoTime()));
    private final History history = new History();
    private final Ports ports = Ports.free();

    @TempDir
    private Path data;

    private Launched sijil;
    private Replica ingest;
    private Replica incident;
    private Replica query;
    private Reads readsHere;
    private Reads readsThere;

    @BeforeEach
    void start() throws IOException {
        sijil = Launched.up(data, ports, "--no-sample").awaitReady();
        ingest = Replica.beside(sijil.service("ingest-service"), data);
        incident = Replica.beside(sijil.service("incident-service"), data);
        query = Replica.beside(sijil.service("query-service"), data);
        readsHere = new Reads(Ports.at(ports.query()));
        readsThere = new Reads(Ports.at(query.port()));
        for (var replica : List.of(ingest, incident, query)) {
            await("the replicas are ready", PATIENCE, () -> Api.isReady(replica.port()));
        }
    }

    @AfterEach
    void stop() throws IOException {
        ingest.close();
        incident.close();
        query.close();
        sijil.close();
    }

    @Test
    void one_folds_all_take_claims_and_whoever_dies_or_stops_loses_nothing_and_doubles_nothing() throws Exception {
        var client = client(ports.ingest());
        var definitions = Operation.definitions();
        for (var definition : definitions) {
            client.send(definition);
        }
        readsHere.awaitAll(definitions.size());
        readsThere.awaitAll(definitions.size());
        var here = load(ports.ingest(), "here-");
        var there = load(ingest.port(), "there-");
        here.read(readsHere, random.split());
        there.read(readsThere, random.split());
        awaitAnswers(here, there);

        do {
            stopAndContinueTheHolder();
            awaitAnswers(here, there);
        } while (!folds(incident.port()));

        incident.killAndStartAgain();
        awaitFailover("the holder of the lease killed", ports.incident());
        ingest.killAndStartAgain();
        query.killAndStartAgain();
        awaitAnswers(here, there);

        await("ready again", PATIENCE, () -> Api.isReady(ingest.port()) && Api.isReady(query.port()));
        query.killAndStartAgain();
        Signal.STOP.send(ingest.handle());
        awaitAnswers(here);
        Signal.CONT.send(ingest.handle());
        awaitAnswers(here, there);

        here.end();
        there.end();
        var log = sijil.api().claimLog();
        history.judge(new CheckedLog(log.iterator()));
        await("ready again", PATIENCE, () -> Api.isReady(query.port()));
        readsThere.awaitAll(log.size());
        readsHere.awaitAll(log.size());
        assertThat(readsHere.unanswered()).isZero();
        sijil.assertProved();
    }

    /** Whichever it is: at the start both try, and on a machine that stalls a lease ends by itself. */
    private void stopAndContinueTheHolder() throws Exception {
        var started = sijil.service("incident-service");
        await("one folds", PATIENCE, () -> folds(ports.incident()) != folds(incident.port()));
        var isStarted = folds(ports.incident());
        var holder = isStarted ? started : incident.handle();
        Signal.STOP.send(holder);
        awaitFailover("the holder of the lease stopped", isStarted ? incident.port() : ports.incident());
        Signal.CONT.send(holder);
        await("who comes back stands by", PATIENCE, () -> folds(ports.incident()) != folds(incident.port()));
    }

    private MixedLoad load(int port, String prefix) {
        var load = new MixedLoad(client(port), prefix, PAUSE);
        load.start(random.split());
        return load;
    }

    private PatientClient client(int port) {
        return new PatientClient(Ports.at(port), ClientOptions.token(new DataFolder(data), "analyst"), history);
    }

    private void awaitAnswers(MixedLoad... loads) throws Exception {
        var enough = history.answers() + ANSWERS;
        await("answers", PATIENCE, () -> history.answers() >= enough);
        for (var load : loads) {
            load.throwWhatWentWrong();
        }
    }

    /** Until another replica folds, and has folded more than it had found folded. */
    private static void awaitFailover(String why, int port) {
        var start = System.nanoTime();
        await(why, FAILOVER, () -> folds(port));
        System.out.printf("%s: another folds after %d ms%n", why, (System.nanoTime() - start) / 1_000_000);
        var found = folded(port);
        await("folds", PATIENCE, () -> folded(port) > found);
    }

    private static double folded(int port) {
        return Api.metric(port, "sijil_folded_entries");
    }

    private static boolean folds(int port) {
        return Api.metric(port, "sijil_lease_held") == 1;
    }

    private static void await(String what, Duration patience, BooleanSupplier condition) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(100_000_000);
        }
    }
}
