package org.sijil.store.sign;

import static org.sijil.store.sign.StoredTree.await;

import io.vertx.mutiny.sqlclient.SqlClient;
import org.jspecify.annotations.Nullable;
import org.sijil.store.ForkedLogException;
import org.sijil.store.LogSchema;

/**
 * A log's tree, grown and signed by one thread. What a crash leaves behind is said where it would happen; {@link #begin}
 * goes on from each of these. After any failure this is to be thrown away.
 *
 * <p>Fails with {@link ForkedLogException} where the log is not the one that was signed, and with
 * {@link RefusedToSignException} where it may have been signed by another.
 */
public final class SignedTree {
    private final TreeRows rows;
    private final SignedState state;
    private final CheckpointSigner key;
    private final StoredTree tree;
    private @Nullable SignedCheckpoint signed;

    private SignedTree(TreeRows rows, SignedState state, CheckpointSigner key) {
        this.rows = rows;
        this.state = state;
        this.key = key;
        tree = new StoredTree(rows);
    }

    /**
     * Takes the tree up where it was last signed.
     *
     * @param client a connection that only this uses
     * @param accepted the latest note, where {@code state} was lost or is an older one; else null
     */
    public static SignedTree begin(
            SqlClient client, LogSchema log, SignedState state, CheckpointSigner key, @Nullable String accepted) {
        var begun = new SignedTree(new TreeRows(client, log), state, key);
        begun.begin(accepted);
        return begun;
    }

    private void begin(@Nullable String accepted) {
        var own = ours(state.read().orElse(null), state.toString());
        var given = ours(accepted, "the checkpoint to be accepted");
        var last = ours(await(rows.lastCheckpoint()).map(Published::note).orElse(null), "the log");
        var latest = later(own, given);
        if (later(latest, last) == null) {
            return;
        }
        if (latest == null || last != null && last.size() > latest.size()) {
            throw new RefusedToSignException("the log has a later checkpoint than " + state
                    + ": of all that anybody has, the latest must be accepted (--accept-checkpoint)");
        }
        tree.resume(latest.size());
        require(own);
        require(given);
        require(last);
        if (!latest.equals(own)) {
            state.write(latest.note());
        }
        if (!latest.equals(last)) {
            publish(latest, last);
        }
        signed = latest;
    }

    private @Nullable SignedCheckpoint ours(@Nullable String note, String where) {
        var checkpoint = note == null ? null : key.read(note);
        if (note != null && checkpoint == null) {
            throw new RefusedToSignException(where + " has a note that is no checkpoint by " + key.verifierKey());
        }
        return checkpoint;
    }

    private static @Nullable SignedCheckpoint later(@Nullable SignedCheckpoint one, @Nullable SignedCheckpoint other) {
        return one == null || other != null && other.size() > one.size() ? other : one;
    }

    private void require(@Nullable SignedCheckpoint known) {
        if (known != null) {
            var root = tree.root(known.size());
            if (!root.equals(known.checkpoint().root())) {
                throw new ForkedLogException("the root of %d entries is %s; signed was %s"
                        .formatted(known.size(), root, known.checkpoint().root()));
            }
        }
    }

    /** How many entries are in the tree. */
    public long size() {
        return tree.size();
    }

    /** How many entries the last checkpoint is of; −1 before the first. */
    public long signedSize() {
        return signed == null ? -1 : signed.size();
    }

    /**
     * Takes the next entries into the tree, at most 4,096.
     *
     * @return how many entries the log has; more than the tree where that takes another step
     */
    public long grow() {
        return tree.grow();
    }

    /** Signs the tree, where it has grown, and publishes that. It grew from what was signed by appending alone. */
    public void sign() {
        if (signedSize() == tree.size()) {
            return;
        }
        // A crash before the file is replaced leaves a signature that nobody has seen.
        var next = key.sign(tree.size(), tree.root());
        state.write(next.note());
        // A crash here leaves the file ahead of the log's last checkpoint.
        publish(next, signed);
        signed = next;
    }

    private void publish(SignedCheckpoint next, @Nullable SignedCheckpoint before) {
        if (!await(rows.insert(next, before))) {
            throw new RefusedToSignException("another signs this log: its last checkpoint is not ours");
        }
    }
}
