package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.testkit.LogContract.await;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.store.FollowFrom;
import org.sijil.store.ForkedLogException;
import org.sijil.store.LogBatch;

/** A log's server is made again from what was saved: all of it, or not the latest. */
class RestoredServerTest {
    /** In the order in which they refer to each other; the log's own row comes with the schema. */
    private static final List<String> TABLES =
            List.of("entry", "part", "removal", "command_key", "completion", "tile", "checkpoint");

    @TempDir
    private Path folder;

    private StoppablePostgres server;
    private PostgresTestLog log;
    private SignedLog signed;

    @BeforeEach
    void a_signed_log() {
        server = new StoppablePostgres(folder.resolve("data"));
        log = PostgresTestLog.createIn(server.database());
        signed = new SignedLog(folder, log);
        signed.append(300);
        signed.goesOn();
    }

    @AfterEach
    void stop() {
        signed.close();
        server.close();
    }

    private FollowFrom end() {
        var last = await(log.log().readBackwards(Long.MAX_VALUE, 1)).getFirst();
        return new FollowFrom.After(last.position(), last.leafHash());
    }

    private static AssertSubscriber<LogBatch> follow(PostgresTestLog log, FollowFrom from) {
        return log.log().follow(from).subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    @Test
    void a_dump_restored_into_a_new_cluster_is_the_log_that_all_knew() {
        var handled = end();
        try (var cluster = new StoppablePostgres(folder.resolve("new"))) {
            var restored = PostgresTestLog.createIn(cluster.database());
            TABLES.forEach(table -> copy(table, log.database(), restored.database()));
            try (var again = new SignedLog(folder, restored)) {
                signed.end();
                again.append(1);
                again.goesOn();
                var follower = follow(restored, handled).awaitItems(1, LogContract.SOON);
                assertThat(follower.getItems().getFirst().entries()).hasSize(1);
                follower.cancel();
            }
        }
    }

    /** As pg_dump and psql do it, which not every machine has for this version. */
    private void copy(String table, TestDatabase from, TestDatabase to) {
        var rows = folder.resolve(table);
        from.execute("copy (select * from test_log.%s) to '%s'".formatted(table, rows));
        to.execute("copy test_log.%s from '%s'".formatted(table, rows));
    }

    @Test
    void an_older_backup_is_told_by_consumer_and_signer_however_it_grows() throws IOException {
        var backup = folder.resolve("backup");
        server.stopImmediately();
        server.saveTo(backup);
        server.start();
        signed.append(100);
        signed.goesOn();
        var handled = end();
        server.stopImmediately();
        server.restoreFrom(backup);
        server.start();
        assertForked(handled);
        // What is appended now is another history, longer than the one that is lost.
        signed.append(200);
        assertForked(handled);
    }

    private void assertForked(FollowFrom handled) {
        follow(log, handled).awaitFailure(LogContract.SOON).assertFailedWith(ForkedLogException.class);
        long checkpoints = signed.checkpoints();
        assertThatThrownBy(() -> signed.begin()).isInstanceOf(ForkedLogException.class);
        assertThat(signed.checkpoints()).isEqualTo(checkpoints);
    }
}
