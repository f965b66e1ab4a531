package org.sijil.local.soak;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.sijil.local.CommandFailed;

/** Sends to ingest what it is given and, where the answer is lost, sends the same again until there is one. */
public final class PatientClient {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final IngestClient ingest;
    private final History history;

    public PatientClient(URI base, String token, History history) {
        ingest = new IngestClient(base, token);
        this.history = history;
    }

    private interface Attempt {
        boolean isAnswered() throws IOException, InterruptedException;
    }

    public void send(Operation operation) throws InterruptedException {
        untilAnswered(() -> isAnswered(operation));
    }

    void sendOnce(Operation operation) throws InterruptedException {
        succeeds(() -> isAnswered(operation));
    }

    /** Claims, a line each. */
    void stream(List<Operation> lines) throws InterruptedException {
        untilAnswered(() -> areAnswered(lines));
    }

    /** One that has to be refused. */
    void sendInVain(Operation operation) throws InterruptedException {
        untilAnswered(() -> isRefused(operation));
    }

    private static void untilAnswered(Attempt attempt) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!succeeds(attempt)) {
            if (System.nanoTime() > deadline) {
                throw new CommandFailed("no answer in " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static boolean succeeds(Attempt attempt) throws InterruptedException {
        try {
            return attempt.isAnswered();
        } catch (IOException _) {
            return false;
        }
    }

    private boolean isAnswered(Operation operation) throws IOException, InterruptedException {
        history.sent(operation);
        return isRecorded(operation, ingest.send(operation));
    }

    private boolean areAnswered(List<Operation> lines) throws IOException, InterruptedException {
        lines.forEach(history::sent);
        var answers = ingest.stream(lines);
        var all = answers.size() == lines.size();
        for (var line = 0; line < answers.size(); line++) {
            all &= isRecorded(lines.get(line), answers.get(line));
        }
        return all;
    }

    private boolean isRefused(Operation operation) throws IOException, InterruptedException {
        history.sent(operation);
        var answer = ingest.send(operation);
        if (answer.isNotNow()) {
            return false;
        }
        require(answer.status() == 422, operation, answer);
        history.refused(operation);
        return true;
    }

    private boolean isRecorded(Operation operation, Answer answer) {
        if (answer.isNotNow()) {
            return false;
        }
        require(answer.isRecorded(), operation, answer);
        history.answered(operation, answer.receipt());
        return true;
    }

    private static void require(boolean condition, Operation operation, Answer answer) {
        if (!condition) {
            throw new CommandFailed("%s was answered %s".formatted(operation.name(), answer));
        }
    }
}
