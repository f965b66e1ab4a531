package org.sijil.ingest.claim;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.ClaimCommand.Change;
import org.sijil.ingest.intake.IdempotencyKey;
import org.sijil.ingest.intake.Intake;
import org.sijil.ingest.intake.Receipt;
import org.sijil.ingest.intake.Reply;
import org.sijil.ingest.intake.Senders;
import org.sijil.ingest.reading.Shape;
import org.sijil.ingest.reading.Texts;
import org.sijil.ingest.recording.Request.Singly;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.security.Roles;

/** What becomes of a claim that is recorded. Contributors change what they recorded themselves, analysts any. */
@Path("claims/{id}")
@Tag(name = "Claims")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "201",
        description = "Recorded, durably",
        content = @Content(schema = @Schema(implementation = Receipt.class)))
@APIResponse(responseCode = "400", ref = "Unreadable")
@APIResponse(responseCode = "404", ref = "NoSuchClaim")
class ChangeResource {
    private final Intake intake;
    private final Senders senders;

    ChangeResource(Intake intake, Senders senders) {
        this.intake = intake;
        this.senders = senders;
    }

    @POST
    @Path("corrections")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(summary = "Correct a claim", description = "The claim as it should have been, whole.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Correction")))
    @APIResponse(
            responseCode = "200",
            description = "The claim says so already: the receipt of the entry that does",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Refused")
    public Uni<Response> correct(
            @PathParam("id") String id,
            byte[] correction,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        return change(id, "corrections", correction, ClaimShape.correction(id), "/claim", idempotencyKey);
    }

    @POST
    @Path("retractions")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(summary = "Retract a claim", description = "For good, by its source or its origin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Retraction")))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Refused")
    public Uni<Response> retract(
            @PathParam("id") String id,
            byte[] retraction,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        return change(id, "retractions", retraction, ClaimShape.retraction(id), "", idempotencyKey);
    }

    @POST
    @Path("reviews")
    @RolesAllowed(Roles.ANALYST)
    @Operation(summary = "Review a claim", description = "Of several reviews the last one stands.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Review")))
    public Uni<Response> review(
            @PathParam("id") String id,
            byte[] review,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        return change(id, "reviews", review, ClaimShape.review(id), "", idempotencyKey);
    }

    private Uni<Response> change(
            String id, String changes, byte[] body, Shape<? extends Change> shape, String at, @Nullable String key) {
        if (!Texts.isId(id)) {
            throw new ProblemException(Problem.of(ProblemType.NO_SUCH_CLAIM));
        }
        var sender = senders.current();
        var route = String.join("/", "claims", id, changes);
        var manner = new Singly(IdempotencyKey.read(key, sender.pseudonym(), route, body));
        return intake.take(body, shape, at, sender, manner).map(Reply::toResponse);
    }
}
