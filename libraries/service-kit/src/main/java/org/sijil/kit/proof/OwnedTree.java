package org.sijil.kit.proof;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.store.Bytes;
import org.sijil.store.Hash;
import org.sijil.store.sign.Published;
import org.sijil.store.sign.PublishedTree;
import org.sijil.store.tree.ProofPath;
import org.sijil.store.tree.TilePath;

/** What the owned log has published, by whichever replica; what lies beyond it is a problem that says so. */
@ApplicationScoped
class OwnedTree {
    private final PublishedTree tree;

    OwnedTree(Pool pool, LogSchemas logs, @ConfigProperty(name = "sijil.owned-log") String owned) {
        tree = new PublishedTree(pool, logs.named(owned));
    }

    Uni<Published> checkpoint() {
        return tree.checkpoint()
                .map(last ->
                        last.orElseThrow(() -> notFound("Nothing of this log is signed: a signer is needed that has"
                                + " a key (sijil.log.key) and a file for its last note (sijil.log.signed-state)")));
    }

    /** The last checkpoint, of a tree of this size at least. */
    Uni<Published> checkpointOf(long size) {
        return checkpoint().invoke(last -> {
            if (last.size() < size) {
                throw beyond(last);
            }
        });
    }

    Uni<Bytes> tile(TilePath tile) {
        return checkpoint().chain(last -> {
            if (!tile.isWithin(last.size())) {
                throw beyond(last);
            }
            return tree.tile(tile);
        });
    }

    /** Of a size within the last checkpoint. */
    Uni<List<Hash>> hashes(ProofPath.Nodes path) {
        return tree.hashes(path);
    }

    private static ProblemException beyond(Published last) {
        return notFound("Signed are %d entries so far; ask within that, or again in a second".formatted(last.size()));
    }

    static ProblemException notFound(String detail) {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, detail));
    }
}
