package org.sijil.ingest.report;

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
import org.sijil.ingest.recording.Request.Singly;
import org.sijil.kit.security.Roles;

@Path("reports")
@Tag(name = "Reports")
class ReportResource {
    private final Intake intake;
    private final Senders senders;

    ReportResource(Intake intake, Senders senders) {
        this.intake = intake;
        this.senders = senders;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(summary = "File a report that claims may cite")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Report")))
    @APIResponse(
            responseCode = "201",
            description = "Filed, durably",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Filed before: its first receipt",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Refused")
    public Uni<Response> file(byte[] report, @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        var sender = senders.current();
        var key = IdempotencyKey.read(idempotencyKey, sender.pseudonym(), "reports", report);
        return intake.take(report, ReportShape.REPORT, "", sender, new Singly(key))
                .map(Reply::toResponse);
    }
}
