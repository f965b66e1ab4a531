package org.sijil.kit.proof;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.security.Roles;
import org.sijil.store.Hash;
import org.sijil.store.sign.CheckpointSigner;
import org.sijil.store.sign.Published;
import org.sijil.store.tree.ProofPath;
import org.sijil.store.tree.ReceiptFile;

/** What the owned log is signed as, and proofs within that. */
@Path("log")
@Tag(name = "Log")
@EndpointDisabled(name = "sijil.owned-log", stringValue = LogSchemas.NONE)
class ProofResource {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String NEEDED = "is needed";
    private static final String NOT_NEGATIVE = "must be 0 or more";

    private final OwnedTree tree;
    private final LogKey key;

    ProofResource(OwnedTree tree, LogKey key) {
        this.tree = tree;
        this.key = key;
    }

    /** @param hashes hex, in the order of RFC 9162 */
    record Proof(List<String> hashes) {
        static Proof of(List<Hash> hashes) {
            return new Proof(hashes.stream().map(Hash::hex).toList());
        }
    }

    @GET
    @Path("checkpoint")
    @Produces(TEXT)
    @Cache(maxAge = 1)
    @RolesAllowed(Roles.READER)
    public Uni<String> checkpoint() {
        return tree.checkpoint().map(Published::note);
    }

    @GET
    @Path("key")
    @Produces(TEXT)
    @RolesAllowed(Roles.READER)
    public String key() {
        return key.signer()
                        .map(CheckpointSigner::verifierKey)
                        .orElseThrow(() -> OwnedTree.notFound("This replica has no key (sijil.log.key)"))
                + "\n";
    }

    @GET
    @Path("proofs/inclusion")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    public Uni<Proof> inclusion(
            @QueryParam("position") @NotNull(message = NEEDED) @PositiveOrZero(message = NOT_NEGATIVE) Long position,
            @QueryParam("size") @NotNull(message = NEEDED) @PositiveOrZero(message = NOT_NEGATIVE) Long size) {
        return prove(size, ProofPath.inclusion(position, size), "position", "must be below size");
    }

    @GET
    @Path("proofs/consistency")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    public Uni<Proof> consistency(
            @QueryParam("from") @NotNull(message = NEEDED) @PositiveOrZero(message = NOT_NEGATIVE) Long from,
            @QueryParam("to") @NotNull(message = NEEDED) @PositiveOrZero(message = NOT_NEGATIVE) Long to) {
        return prove(to, ProofPath.consistency(from, to), "from", "must not be above to");
    }

    private Uni<Proof> prove(long size, ProofPath path, String parameter, String bound) {
        return switch (path) {
            case ProofPath.None() -> throw new ProblemException(Problem.badParameter(parameter, bound));
            case ProofPath.Nodes nodes ->
                tree.checkpointOf(size).chain(() -> tree.hashes(nodes)).map(Proof::of);
        };
    }

    /** Proves the entry under the last checkpoint, to whoever has its header. */
    @GET
    @Path("entries/{position}/receipt")
    @Produces(TEXT)
    @RolesAllowed(Roles.READER)
    public Uni<String> receipt(@PathParam("position") long position) {
        return tree.checkpointOf(position + 1).chain(last -> switch (ProofPath.inclusion(position, last.size())) {
            case ProofPath.None() -> throw OwnedTree.notFound("Positions begin at 0");
            case ProofPath.Nodes nodes ->
                tree.hashes(nodes).map(hashes -> new ReceiptFile(position, hashes, last.note()).text());
        });
    }
}
