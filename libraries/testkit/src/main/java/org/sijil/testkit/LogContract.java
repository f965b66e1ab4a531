package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sijil.store.Append;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.Outcome;
import org.sijil.store.Receipt;

/** A stamped log, and short words for what the parts of the suite do with it. */
abstract class LogContract {
    static final Duration SOON = Duration.ofSeconds(20);

    private TestLog testLog;

    abstract TestLog open(boolean stamped);

    @BeforeEach
    void open() {
        testLog = open(true);
    }

    @AfterEach
    void close() {
        testLog.close();
    }

    TestLog testLog() {
        return testLog;
    }

    EventLog log() {
        return testLog.log();
    }

    static <T> T await(Uni<T> answer) {
        return answer.await().atMost(SOON);
    }

    Outcome send(Append append) {
        return await(log().append(append));
    }

    Receipt append(Append append) {
        return ((Outcome.Appended) send(append)).receipt();
    }

    void appendTo(String... streams) {
        for (var stream : streams) {
            append(Commands.to(stream));
        }
    }

    /** Many commands at once, to as many streams. */
    List<Outcome> sendAll(int count) {
        var answers = IntStream.range(0, count)
                .mapToObj(i -> log().append(Commands.to("many/" + i)))
                .toList();
        return await(Uni.join().all(answers).andFailFast());
    }

    /** Sends the commands while the log is busy with another, so that the next call takes them all. */
    List<Outcome> sendInOneBatch(Append... appends) {
        var answers = new ArrayList<CompletableFuture<Outcome>>();
        testLog.whileStalled(() -> {
            answers.add(log().append(Commands.to("plug/1")).subscribeAsCompletionStage());
            for (var append : appends) {
                answers.add(log().append(append).subscribeAsCompletionStage());
            }
        });
        return answers.stream()
                .skip(1)
                .map(answer -> await(Uni.createFrom().completionStage(answer)))
                .toList();
    }

    List<Entry> entries() {
        return await(log().read(0, EventLog.MAX_PAGE));
    }

    Entry entry(long position) {
        return await(log().read(position, 1)).getFirst();
    }

    void assertDense() {
        var entries = entries();
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).position()).isEqualTo(i);
        }
    }
}
