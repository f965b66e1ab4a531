package org.sijil.query.proof;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.security.Roles;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.sign.Published;
import org.sijil.store.sign.PublishedTree;
import org.sijil.store.tree.ProofPath;
import org.sijil.store.tree.ReceiptFile;

@Path("/claims/{id}/history/{position}/proof")
@Tag(name = "Claims")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class EntryProofResource {
    private final EventLog log;
    private final PublishedTree tree;

    EntryProofResource(@Identifier(LogSchemas.CLAIMS) EventLog log, Pool pool, LogSchemas logs) {
        this.log = log;
        tree = new PublishedTree(pool, logs.named(LogSchemas.CLAIMS));
    }

    @GET
    @Operation(
            summary = "What proves that an event on a claim is in the claim log",
            description =
                    "Header, facts and receipt; with the log's key, which is not given here, anybody can check them."
                            + " 404 where the claim has no such event, or where it is not signed yet.")
    public Uni<EntryProof> get(String id, long position) {
        return entry("claim/" + id, position)
                .chain(entry -> tree.checkpoint()
                        .map(last -> signed(last, position))
                        .chain(last -> receipt(position, last)
                                .map(receipt -> EntryProof.of(
                                        entry, entry.parts().getFirst().part(), receipt))));
    }

    private Uni<Entry> entry(String stream, long position) {
        return log.read(Math.max(position, 0), 1)
                .map(page -> page.stream()
                        .filter(entry ->
                                entry.position() == position && entry.stream().equals(stream))
                        .findFirst()
                        .orElseThrow(() -> notFound("The claim has no event at this position")));
    }

    private static Published signed(Optional<Published> last, long position) {
        return last.filter(published -> published.size() > position)
                .orElseThrow(() -> notFound("Not signed yet; ask again in a second"));
    }

    private Uni<String> receipt(long position, Published last) {
        return switch (ProofPath.inclusion(position, last.size())) {
            case ProofPath.None() -> throw new IllegalStateException("position %d is below size".formatted(position));
            case ProofPath.Nodes nodes ->
                tree.hashes(nodes).map(hashes -> new ReceiptFile(position, hashes, last.note()).text());
        };
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, detail));
    }
}
