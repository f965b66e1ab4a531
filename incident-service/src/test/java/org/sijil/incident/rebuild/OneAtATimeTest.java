package org.sijil.incident.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.testkit.Eventually;

class OneAtATimeTest {
    private final CompletableFuture<List<Entry>> read = new CompletableFuture<>();

    /** An empty log that is read once the test lets it. */
    private EventLog log() {
        return (EventLog) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EventLog.class},
                (_, _, _) -> Uni.createFrom().completionStage(read));
    }

    @Test
    void a_second_waits_until_the_first_has_ended() {
        var rebuilds = new Rebuilds(log(), log());
        var first = rebuilds.begin(0).orElseThrow();
        assertThat(rebuilds.begin(0)).isEmpty();
        read.complete(List.of());
        Eventually.holds(() -> assertThat(first.isRunning()).isFalse());
        assertThat(first.answer().verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(rebuilds.begin(0)).isPresent();
        assertThat(rebuilds.find(first.id)).hasValue(first);
    }

    @Test
    void a_log_that_ends_too_early_is_no_verdict_on_control() {
        read.complete(List.of());
        var rebuild = new Rebuilds(log(), log()).begin(5).orElseThrow();
        Eventually.holds(() -> assertThat(rebuild.answer().verdict()).isEqualTo(Verdict.FAILED));
    }
}
