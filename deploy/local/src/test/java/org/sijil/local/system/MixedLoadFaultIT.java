package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.ClientOptions;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;
import org.sijil.local.soak.CheckedLog;
import org.sijil.local.soak.History;
import org.sijil.local.soak.MixedLoad;
import org.sijil.local.soak.Operation;
import org.sijil.local.soak.PatientClient;

/**
 * Processes are killed while clients of every kind write. What was answered stands where it was answered, once; what was
 * not is there once or not at all; and control follows from what is there. {@code -Dfaults=} says how many are killed, {@code -Dseed=} replays which and when
 * (in answers that came between).
 */
class MixedLoadFaultIT {
    private static final int FAULTS = Integer.getInteger("faults", 3);

    /** Between two faults at least and at most. */
    private static final int FEWEST_ANSWERS = 100;

    private static final int MOST_ANSWERS = 2_000;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);
    private final History history = new History();
    private final Ports ports = Launched.freePorts();

    @TempDir
    private Path data;

    private Launched sijil;

    @BeforeEach
    void start() {
        System.out.println("-Dseed=" + seed);
        sijil = up();
    }

    @AfterEach
    void stop() throws IOException {
        sijil.close();
    }

    @Test
    void what_was_answered_stands_once_whatever_is_killed() throws Exception {
        var token = ClientOptions.token(new DataFolder(data), "analyst");
        var client = new PatientClient(Ports.at(ports.ingest()), token, history);
        for (var definition : Operation.definitions()) {
            client.send(definition);
        }
        var load = new MixedLoad(client, "", PAUSE);
        load.start(random.split());
        var first = random.nextInt(Fault.values().length);
        for (var fault = first; fault < first + FAULTS; fault++) {
            awaitAnswers(load);
            cause(Fault.values()[fault % Fault.values().length]);
        }
        awaitAnswers(load);
        var repeatable = load.end();

        var log = sijil.api().claimLog();
        history.judge(new CheckedLog(log.iterator()));
        for (var again = 0; again < 1_000; again++) {
            client.send(repeatable.get(random.nextInt(repeatable.size())));
        }
        assertThat(sijil.api().claimLog()).as("asking again adds nothing").isEqualTo(log);
        sijil.assertProved();
    }

    private enum Fault {
        INGEST,
        INCIDENT,
        BACKEND,
        QUERY,
        POSTMASTER
    }

    private void cause(Fault fault) throws Exception {
        System.out.println(fault + " after " + history.answers() + " answers");
        switch (fault) {
            case BACKEND -> sijil.kill().backend(random);
            case INGEST -> killService("ingest-service");
            case INCIDENT -> killService("incident-service");
            case QUERY -> killService("query-service");
            case POSTMASTER -> {
                sijil.kill().postmaster();
                sijil.signal("TERM");
                assertThat(sijil.awaitExit()).isZero();
                startAgain();
            }
        }
    }

    private void killService(String name) throws IOException {
        sijil.service(name).destroyForcibly();
        assertThat(sijil.awaitExit()).isEqualTo(1);
        startAgain();
    }

    private void startAgain() throws IOException {
        sijil.close();
        sijil = up();
    }

    private Launched up() {
        return Launched.up(data, ports, "--no-sample").awaitReady();
    }

    private void awaitAnswers(MixedLoad load) throws Exception {
        var enough = history.answers() + random.nextInt(FEWEST_ANSWERS, MOST_ANSWERS);
        while (history.answers() < enough) {
            load.throwWhatWentWrong();
            LockSupport.parkNanos(1_000_000);
        }
    }
}
