package org.sijil.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.sijil.store.Append;
import org.sijil.store.Hash;
import org.sijil.store.Outcome;
import org.sijil.store.Receipt;

/**
 * A replica in a process of its own, which appends without pause, and tells of each command when it sends it and what is
 * answered.
 */
final class ReplicaProcess implements AutoCloseable {
    /** Of a line that is whole. */
    private static final String END = " .";

    private static final AtomicInteger PROCESSES = new AtomicInteger();

    private final String name = "process " + PROCESSES.incrementAndGet();
    private final RecordedHistory history;
    private final Process process;
    private final Thread reader;
    private final Map<Integer, CompletableFuture<Outcome>> sent = new ConcurrentHashMap<>();
    private final AtomicInteger appended = new AtomicInteger();

    ReplicaProcess(TestDatabase database, RecordedHistory history) {
        this.history = history;
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Sending.class.getName(),
                            Integer.toString(database.port()),
                            database.name(),
                            database.user(),
                            name)
                    .redirectError(Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = Thread.ofVirtual().start(() -> read(process.inputReader()));
    }

    private void read(BufferedReader lines) {
        // The last line may have been cut short, by the kill or by the closing of this end.
        try (lines) {
            for (var line = lines.readLine(); line != null && line.endsWith(END); line = lines.readLine()) {
                note(line);
            }
        } catch (IOException closed) {
            // told below
        }
        sent.values().forEach(answer -> answer.completeExceptionally(new IOException(name + " has ended")));
    }

    private void note(String line) {
        var words = line.split(" ");
        int number = Integer.parseInt(words[0]);
        if (words.length == 3) {
            // Read later than it was written: what others know by now the process did not know.
            sent.put(number, history.sent(command(name, number), Long.parseLong(words[1])));
            return;
        }
        var receipt = new Receipt(Long.parseLong(words[1]), Hash.parse(words[2]), Instant.parse(words[3]));
        requireNonNull(sent.remove(number)).complete(new Outcome.Appended(receipt));
        appended.incrementAndGet();
    }

    private static Append command(String process, int number) {
        return Commands.named(process + ": " + number, "load/" + number % 11);
    }

    /** Waits until so many more are appended. */
    void goesOn(int count) {
        int before = appended.get();
        Eventually.holds(() -> assertThat(appended).hasValueGreaterThanOrEqualTo(before + count));
    }

    void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills it, and waits until all that it told is noted. */
    @Override
    public void close() {
        // By its handle: the process itself would close its output before all of it is read.
        process.toHandle().destroyForcibly();
        try {
            reader.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What runs in the process. */
    static final class Sending {
        private static final int UNDER_WAY = 64;

        private Sending() {}

        public static void main(String[] args) throws InterruptedException {
            var database = new TestDatabase(Integer.parseInt(args[0]), args[1], args[2]);
            var log = PostgresTestLog.in(database).log();
            var places = new Semaphore(UNDER_WAY);
            var known = new AtomicLong(-1);
            for (int next = 0; ; next++) {
                int number = next;
                places.acquire();
                System.out.println(number + " " + known + END);
                log.append(command(args[3], number))
                        .subscribe()
                        .with(
                                outcome -> {
                                    if (outcome instanceof Outcome.Appended(var receipt)) {
                                        known.accumulateAndGet(receipt.position(), Math::max);
                                        System.out.println("%d %d %s %s"
                                                        .formatted(
                                                                number,
                                                                receipt.position(),
                                                                receipt.leafHash(),
                                                                receipt.recordedAt())
                                                + END);
                                    }
                                    places.release();
                                },
                                _ -> places.release());
            }
        }
    }
}
