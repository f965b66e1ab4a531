package org.sijil.ingest.redaction;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.sijil.ingest.intake.IdempotencyKey;
import org.sijil.ingest.intake.Intake;
import org.sijil.ingest.intake.Receipt;
import org.sijil.ingest.intake.Reply;
import org.sijil.ingest.intake.Senders;
import org.sijil.kit.security.Roles;

@Path("redactions")
@Tag(name = "Redactions")
class RedactionResource {
    private final Intake intake;
    private final Senders senders;

    RedactionResource(Intake intake, Senders senders) {
        this.intake = intake;
        this.senders = senders;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            summary = "Remove words",
            description =
                    "Of the entry at a position; or of all entries of a claim and the reports that hold its quotes."
                            + " What was hashed stays, and so does control. An order by claim makes an entry for each whose words"
                            + " go; the receipt is the last one's.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Redaction")))
    @APIResponse(
            responseCode = "201",
            description = "Removed, and told of, durably",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Removed before: the receipt of the entry that tells of it",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "422", ref = "Refused")
    public Uni<Response> redact(byte[] order, @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        var sender = senders.current();
        var key = IdempotencyKey.read(idempotencyKey, sender.pseudonym(), "redactions", order);
        return intake.takeRedaction(order, RedactionShape.ORDER, sender, key).map(Reply::toResponse);
    }
}
