package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sijil.store.Append;
import org.sijil.store.EventLog;
import org.sijil.store.Outcome;

/**
 * Senders on some replicas of one log, each of which sends the next command when the last is answered, and the same
 * again when the answer was lost. Of ten commands one is refused, and one is sent to all replicas at once.
 */
final class Load implements AutoCloseable {
    private static final int SENDERS = 8;
    private static final int STREAMS = 11;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final RecordedHistory history;
    private final List<EventLog> replicas;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    Load(RecordedHistory history, EventLog... replicas) {
        this.history = history;
        this.replicas = List.of(replicas);
        for (int replica = 0; replica < replicas.length; replica++) {
            for (int i = 0; i < SENDERS; i++) {
                var name = "sender %d of %d".formatted(i, replica);
                var log = replicas[replica];
                senders.execute(() -> send(name, log));
            }
        }
    }

    /** Waits until so many positions more are acknowledged. */
    void goesOn(int positions) {
        long before = history.knownEnd();
        Eventually.holds(() -> assertThat(history.knownEnd()).isGreaterThanOrEqualTo(before + positions));
    }

    private void send(String sender, EventLog log) {
        for (int number = 0; !stopped; number++) {
            var command = command(sender, number);
            if (number % 10 == 7) {
                for (var replica : replicas) {
                    var _ = history.send(replica, command);
                }
            }
            while (!stopped && !isAnswered(history.send(log, command))) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static boolean isAnswered(CompletableFuture<Outcome> answer) {
        try {
            answer.join();
            return true;
        } catch (CompletionException lost) {
            return false;
        }
    }

    private static Append command(String sender, int number) {
        var command = Commands.named(sender + ": " + number, "load/" + number % STREAMS);
        return number % 10 == 3 ? Commands.impossible(command) : command;
    }

    /** When all that was sent is answered or lost. */
    @Override
    public void close() {
        stopped = true;
        senders.close();
        history.awaitAnswers();
    }
}
