package org.sijil.ingest.recording;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sijil.domain.decide.Asker;
import org.sijil.domain.decide.Command;
import org.sijil.ingest.recording.Request.Singly;
import org.sijil.store.Bytes;
import org.sijil.store.CommandKey;
import org.sijil.store.EventLog;
import org.sijil.store.Hash;

/** A recorder with a thread of its own. */
final class Replica {
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Recorder recorder;

    Replica(EventLog log) {
        // A virtual thread: it is left behind with the replica, which may still have to finish something.
        var own = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
        recorder = new Recorder(log, InstantSource.system(), own);
    }

    Recorder recorder() {
        return recorder;
    }

    Answer record(Command command) {
        return record(request(command));
    }

    Answer record(Request request) {
        return recorder.record(request).await().atMost(BOUND);
    }

    /** All at once; the answers in the order of the commands. */
    List<Answer> record(Command... commands) {
        return answers(ask(commands));
    }

    /** The same, without waiting. */
    CompletableFuture<List<Answer>> ask(Command... commands) {
        var asked = Stream.of(commands)
                .map(command -> recorder.record(request(command)))
                .toList();
        return Uni.join().all(asked).andCollectFailures().subscribeAsCompletionStage();
    }

    static List<Answer> answers(CompletableFuture<List<Answer>> asked) {
        return asked.orTimeout(BOUND.toSeconds(), TimeUnit.SECONDS).join();
    }

    static Request request(Command command) {
        return new Request(command, new Asker("someone", false), new Singly(null));
    }

    static Request keyed(Command command, String key, String body) {
        var commandKey = new CommandKey(
                Hash.sha256(Bytes.utf8(key).toArray()),
                Hash.sha256(Bytes.utf8(body).toArray()));
        return new Request(command, new Asker("someone", false), new Singly(commandKey));
    }
}
