package org.sijil.ingest.definition;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.Command;
import org.sijil.ingest.intake.IdempotencyKey;
import org.sijil.ingest.intake.Intake;
import org.sijil.ingest.intake.Receipt;
import org.sijil.ingest.intake.Reply;
import org.sijil.ingest.intake.Senders;
import org.sijil.ingest.lines.Lines;
import org.sijil.ingest.reading.Shape;
import org.sijil.ingest.recording.Request.Singly;
import org.sijil.kit.request.Ndjson;
import org.sijil.kit.security.Roles;

@Path("")
@Tag(name = "Definitions")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "201",
        description = "Recorded, durably",
        content = @Content(schema = @Schema(implementation = Receipt.class)))
@APIResponse(
        responseCode = "200",
        description = "Changed, durably, or as it was before",
        content = @Content(schema = @Schema(implementation = Receipt.class)))
@APIResponse(responseCode = "400", ref = "Unreadable")
@APIResponse(responseCode = "422", ref = "Refused")
class DefinitionResource {
    private static final String EXAMPLE_LINES = """
            {"actor":{"id":"opposition","names":{"en":"Opposition"},"kind":"NON_STATE_FORCES"}}
            {"source":{"id":"room","names":{"en":"The room"},"kind":"PARTY","reliability":"C","side":"opposition"}}
            """;

    private final Intake intake;
    private final Senders senders;

    DefinitionResource(Intake intake, Senders senders) {
        this.intake = intake;
        this.senders = senders;
    }

    @PUT
    @Path("actors/{id}")
    @Operation(summary = "Define an actor, or define it anew")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Actor")))
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    public Uni<Response> defineActor(@PathParam("id") String id, byte[] actor) {
        return define(actor, RegisterShapes.actor(id));
    }

    @PUT
    @Path("sources/{id}")
    @Operation(summary = "Define a source, or define it anew")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Source")))
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    public Uni<Response> defineSource(@PathParam("id") String id, byte[] source) {
        return define(source, RegisterShapes.source(id));
    }

    @PUT
    @Path("areas/{id}")
    @Operation(summary = "Define an area, or define it anew")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Area")))
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    public Uni<Response> defineArea(@PathParam("id") String id, byte[] area) {
        return define(area, RegisterShapes.area(id));
    }

    private Uni<Response> define(byte[] body, Shape<? extends Command> shape) {
        return intake.take(body, shape, "", senders.current(), new Singly(null)).map(Reply::toResponse);
    }

    @POST
    @Path("policies")
    @Operation(summary = "Adopt a policy from here on")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Policy")))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STEWARD)
    public Uni<Response> adoptPolicy(
            byte[] policy, @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        var sender = senders.current();
        var key = IdempotencyKey.read(idempotencyKey, sender.pseudonym(), "policies", policy);
        return intake.take(policy, PolicyShape.SHAPE, "", sender, new Singly(key))
                .map(Reply::toResponse);
    }

    @POST
    @Path("definitions")
    @Operation(
            summary = "Define many things",
            description = "Each line has one field: actor, source, area or policy. It may rely on lines before it.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = EXAMPLE_LINES))
    @APIResponse(responseCode = "200", ref = "Outcomes")
    @Consumes(Ndjson.MEDIA_TYPE)
    @Produces(Ndjson.MEDIA_TYPE)
    @RolesAllowed(Roles.ANALYST)
    @NonBlocking
    public Lines defineEach(@HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        IdempotencyKey.refuse(idempotencyKey);
        var sender = senders.current();
        return new Lines(line -> intake.takeDefinition(line, DefinitionShape.LINE, sender));
    }
}
