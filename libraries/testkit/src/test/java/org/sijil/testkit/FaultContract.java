package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sijil.store.Entry;
import org.sijil.store.FollowFrom;
import org.sijil.store.LogBatch;

/** A log to which something happens, and what must hold after it: judged by the history and by {@code verify}. */
abstract class FaultContract extends LogContract {
    final RecordedHistory history = new RecordedHistory();
    private AssertSubscriber<LogBatch> follower;

    @Override
    PostgresTestLog open(boolean stamped) {
        return PostgresTestLog.create(stamped);
    }

    PostgresTestLog postgres() {
        return (PostgresTestLog) testLog();
    }

    TestDatabase database() {
        return postgres().database();
    }

    @BeforeEach
    void follow() {
        follower =
                log().follow(FollowFrom.BEGINNING).subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    /** So far and no further: whoever followed saw the same. */
    List<Entry> followed() {
        return follower.getItems().stream()
                .flatMap(batch -> batch.entries().stream())
                .toList();
    }

    private List<Entry> allEntries() {
        return await(log().readRange(0, Long.MAX_VALUE)
                .onItem()
                .<Entry>disjoint()
                .collect()
                .asList());
    }

    @AfterEach
    void judge() {
        history.assertBorneOutBy(allEntries());
        history.sendAgain(log());
        var entries = allEntries();
        history.assertBorneOutBy(entries);
        WholeLog.check(postgres());
        Eventually.holds(() -> assertThat(followed()).hasSameSizeAs(entries));
        assertThat(followed()).isEqualTo(entries);
        follower.cancel();
    }
}
