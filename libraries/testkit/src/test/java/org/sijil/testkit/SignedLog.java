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
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Append;
import org.sijil.store.Entry;
import org.sijil.store.Hash;
import org.sijil.store.sign.CheckpointSigner;
import org.sijil.store.sign.Published;
import org.sijil.store.sign.PublishedTree;
import org.sijil.store.sign.SignedState;
import org.sijil.store.sign.SignedTree;
import org.sijil.store.tree.EntryBundle;
import org.sijil.store.tree.HashTile;
import org.sijil.store.tree.ProofPath;
import org.sijil.verifier.proof.Bundle;
import org.sijil.verifier.proof.Checkpoint;
import org.sijil.verifier.proof.Consistency;
import org.sijil.verifier.proof.Digest;
import org.sijil.verifier.proof.GrowingTree;
import org.sijil.verifier.proof.Inclusion;
import org.sijil.verifier.proof.Tile;
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

    /** All that is published: the last checkpoint, every tile and bundle, and that it grew from all there were. */
    void check() {
        var published = published();
        var key = sound(VerifierKey.parse(KEY.verifierKey()));
        var note = published.note().getBytes(StandardCharsets.UTF_8);
        var head = sound(Checkpoint.read(note, "sijil.test/log", key)).tree();
        assertThat(head.size()).isEqualTo(published.size());
        assertThat(file()).isEqualTo(published.note());

        var headers = headers(head.size());
        var whole = new GrowingTree();
        headers.forEach(header -> whole.append(Digest.leaf(header)));
        assertThat(whole.head()).isEqualTo(head);

        checkTiles(head.size(), headers);
        seen.forEach(earlier -> checkGrown(earlier, head));
        seen.add(head);
        LongStream.of(0, head.size() / 2, head.size() - 1)
                .filter(position -> position >= 0 && position < head.size())
                .forEach(position -> checkIncluded(position, headers, head));
    }

    private List<String> headers(long size) {
        return await(log.log()
                .readRange(0, size)
                .onItem()
                .<Entry>disjoint()
                .map(Entry::header)
                .collect()
                .asList());
    }

    private void checkTiles(long size, List<String> headers) {
        var tiles = new HashMap<HashTile, Tile>();
        Stream.concat(HashTile.completed(0, size).stream(), HashTile.partial(size).stream())
                .forEach(tile -> {
                    var read = sound(Tile.parse(await(tree.tile(tile)).toArray(), tile.width()));
                    tiles.put(tile, read);
                    if (tile.level() > 0) {
                        assertThat(read.hashes())
                                .isEqualTo(tile.below().stream()
                                        .map(tiles::get)
                                        .map(Tile::root)
                                        .toList());
                    }
                });
        tiles.forEach((tile, hashes) -> {
            if (tile.level() == 0) {
                var bundle = new EntryBundle(tile.index(), tile.width());
                var read = sound(Bundle.parse(await(tree.tile(bundle)).toArray(), tile.width()));
                assertThat(read.fault(bundle.begin(), hashes)).isNull();
                int begin = (int) bundle.begin();
                assertThat(read.headers()).isEqualTo(headers.subList(begin, begin + bundle.width()));
            }
        });
    }

    private void checkGrown(TreeHead from, TreeHead to) {
        assertThat(Consistency.fault(from, to, proof(ProofPath.consistency(from.size(), to.size()))))
                .isNull();
    }

    private void checkIncluded(long position, List<String> headers, TreeHead head) {
        var leaf = Digest.leaf(headers.get((int) position));
        assertThat(Inclusion.fault(leaf, position, head, proof(ProofPath.inclusion(position, head.size()))))
                .isNull();
    }

    private List<Digest> proof(ProofPath path) {
        return await(tree.hashes((ProofPath.Nodes) path)).stream()
                .map(Hash::toArray)
                .map(Digest::of)
                .toList();
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
