package org.sijil.ingest.claim;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sijil.ingest.intake.IdempotencyKey;
import org.sijil.ingest.intake.Intake;
import org.sijil.ingest.intake.Reply;
import org.sijil.ingest.intake.Senders;
import org.sijil.ingest.lines.LineOutcome;
import org.sijil.ingest.lines.Lines;
import org.sijil.ingest.recording.Request.CheckOnly;
import org.sijil.ingest.recording.Request.OneOfMany;
import org.sijil.ingest.recording.Request.Singly;
import org.sijil.kit.request.Ndjson;
import org.sijil.kit.security.Roles;

@Path("claims")
@Tag(name = "Claims")
@RolesAllowed(Roles.CONTRIBUTOR)
@APIResponse(responseCode = "400", ref = "Unreadable")
class ClaimResource {
    private final Intake intake;
    private final Senders senders;

    ClaimResource(Intake intake, Senders senders) {
        this.intake = intake;
        this.senders = senders;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record a claim")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Claim")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded, durably",
            content = @Content(schema = @Schema(ref = "ClaimReceipt")))
    @APIResponse(
            responseCode = "200",
            description =
                    "Recorded before: its first receipt; or, where dryRun is true, that nothing speaks against it,"
                            + " with up to 20 recorded claims that may tell the same",
            content = @Content(schema = @Schema(ref = "ClaimReceipt")))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Refused")
    public Uni<Response> record(
            byte[] claim,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        var sender = senders.current();
        var key = IdempotencyKey.read(idempotencyKey, sender.pseudonym(), "claims", claim);
        var manner = dryRun ? new CheckOnly() : new Singly(key);
        return intake.take(claim, ClaimShape.CLAIM, "", sender, manner).map(Reply::toResponse);
    }

    @POST
    @Consumes(Ndjson.MEDIA_TYPE)
    @Produces(Ndjson.MEDIA_TYPE)
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Claim")))
    @APIResponse(
            responseCode = "200",
            description = "One outcome for each line that is not blank, in order",
            content = @Content(schema = @Schema(implementation = LineOutcome.class)))
    @NonBlocking
    public Lines recordEach(@HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        IdempotencyKey.refuse(idempotencyKey);
        var sender = senders.current();
        return new Lines(line -> intake.take(line, ClaimShape.CLAIM, "", sender, new OneOfMany()));
    }
}
