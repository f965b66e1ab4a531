package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.testkit.LogContract.await;

import io.vertx.mutiny.pgclient.PgConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Append;
import org.sijil.store.sign.CheckpointSigner;
import org.sijil.store.sign.Published;
import org.sijil.store.sign.PublishedTree;
import org.sijil.store.sign.SignedState;
import org.sijil.store.sign.SignedTree;
import org.sijil.verifier.LogCheck;
import org.sijil.verifier.proof.Checkpoint;
import org.sijil.verifier.proof.TreeHead;
import org.sijil.verifier.proof.Verdict;
import org.sijil.verifier.proof.VerifierKey;

/** A log, its signer's file, and a stranger with the verifier key who keeps every checkpoint seen. */
final class SignedLog implements AutoCloseable {
    static final CheckpointSigner KEY = new CheckpointSigner("sijil.test/log", new byte[32]);

    private static final int BATCH = 1000;

    final PostgresTestLog log;
    final Path state;
    private final PublishedTree tree;
    private final List<TreeHead> seen = new ArrayList<>();
    private @Nullable Running running;

    /** A signer's process: what it holds is gone when it ends, however that is. */
    private record Running(SignedState state, PgConnection connection) {
        void end() {
            state.close();
            await(connection.close());
        }
    }

    SignedLog(Path folder) {
        this(folder, PostgresTestLog.create(true));
    }

    SignedLog(Path folder, PostgresTestLog log) {
        this.log = log;
        state = folder.resolve("signed");
        tree = new PublishedTree(log.pool(), log.schema());
    }

    /** Ends the signer there was, as a crash would, and begins another. */
    SignedTree begin() {
        return begin(KEY, null);
    }

    SignedTree beginWith(CheckpointSigner key) {
        return begin(key, null);
    }

    SignedTree accepting(String note) {
        return begin(KEY, note);
    }

    private SignedTree begin(CheckpointSigner key, @Nullable String accepted) {
        end();
        running = new Running(SignedState.open(state), connect());
        return SignedTree.begin(running.connection, log.schema(), running.state, key, accepted);
    }

    PgConnection connect() {
        return await(PgConnection.connect(PostgresTestLog.VERTX, log.database().connectOptions()));
    }

    /** Begins another and brings the log's end under a checkpoint. */
    void goesOn() {
        signAll(begin());
        check();
        assertThat(published().size()).isEqualTo(await(log.log().size()));
    }

    static void signAll(SignedTree tree) {
        growAll(tree);
        tree.sign();
    }

    static void growAll(SignedTree tree) {
        while (tree.grow() > tree.size()) {}
    }

    void append(int count) {
        for (int done = 0; done < count; done += BATCH) {
            var batch = IntStream.range(0, Math.min(BATCH, count - done))
                    .<Append>mapToObj(i -> Commands.to("many/" + i))
                    .toList();
            await(log.writer().append(log.pool(), batch));
        }
    }

    /** As a superuser can, whom no trigger stops. */
    void tamper(String sql) {
        log.database().execute("set session_replication_role = replica; " + sql);
    }

    Published published() {
        return await(tree.checkpoint()).orElseThrow();
    }

    long checkpoints() {
        return log.database().count("select count(*) from test_log.checkpoint");
    }

    String file() {
        try {
            return Files.readString(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is published, judged as {@code ./sijil verify} does, and that it grew from all there were. */
    void check() {
        var published = published();
        var key = sound(VerifierKey.parse(KEY.verifierKey()));
        var note = published.note().getBytes(StandardCharsets.UTF_8);
        var head = sound(Checkpoint.read(note, "sijil.test/log", key)).tree();
        assertThat(head.size()).isEqualTo(published.size());
        assertThat(file()).isEqualTo(published.note());
        seen.add(head);
        seen.forEach(earlier -> checkGrown(earlier, head));
    }

    private void checkGrown(TreeHead earlier, TreeHead head) {
        try (var rows = WholeLog.show(log)) {
            var served = new ServedLog(rows, tree);
            var check = new LogCheck(served, head, _ -> {}).with(served, new Random(7));
            assertThat(check.since(earlier).firstFault()).isNull();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T sound(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Sound.class);
        return ((Verdict.Sound<T>) verdict).value();
    }

    void end() {
        if (running != null) {
            running.end();
            running = null;
        }
    }

    @Override
    public void close() {
        end();
        log.close();
    }
}
