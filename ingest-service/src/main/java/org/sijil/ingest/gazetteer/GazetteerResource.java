package org.sijil.ingest.gazetteer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijil.ingest.gazetteer.format.Gazetteer;
import org.sijil.ingest.gazetteer.format.GazetteerFile;
import org.sijil.ingest.gazetteer.format.MalformedFile;
import org.sijil.ingest.intake.Senders;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.request.OwnBodyLimit;
import org.sijil.kit.security.Roles;

@Path("gazetteer")
@Tag(name = "Gazetteer")
@Produces(MediaType.APPLICATION_JSON)
class GazetteerResource {
    private final GazetteerImport gazetteerImport;
    private final Senders senders;
    private final MemorySize limit;
    private final Duration patience;

    /** One at a time: the rows of a file are held in memory. */
    private final Semaphore turn = new Semaphore(1);

    GazetteerResource(
            GazetteerImport gazetteerImport,
            Senders senders,
            @ConfigProperty(name = "sijil.gazetteer.max-size") MemorySize limit,
            @ConfigProperty(name = "sijil.gazetteer.patience") Duration patience) {
        this.gazetteerImport = gazetteerImport;
        this.senders = senders;
        this.limit = limit;
        this.patience = patience;
    }

    @POST
    @Operation(
            summary = "Import a file of places",
            description =
                    "COD-AB, geoBoundaries, GeoNames, or a table with a header. Rows that contradict what is"
                            + " recorded or cannot be recorded are left out and told; a file that cannot be read is refused whole.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/geo+json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/tab-separated-values", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "What was recorded and what was left out, or, where dryRun is true, what would be",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @Consumes({"application/geo+json", "text/csv", "text/tab-separated-values", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Roles.ANALYST)
    @OwnBodyLimit
    @Blocking
    public ImportReport importFile(@BeanParam ImportParameters parameters, InputStream body) {
        parameters.check();
        var sender = senders.current();
        if (!turn.tryAcquire()) {
            throw new ProblemException(Problem.of(ProblemType.OVERLOADED, "Another file is being imported"));
        }
        try {
            var file = read(new BoundedBody(body, limit.asLongValue(), patience), parameters);
            return gazetteerImport.run(
                    file, parameters.release(file), parameters.dryRun() ? Optional.empty() : Optional.of(sender));
        } finally {
            turn.release();
        }
    }

    private static Gazetteer read(BoundedBody body, ImportParameters parameters) {
        try {
            try {
                return GazetteerFile.read(body, parameters.format(), parameters.mapping());
            } catch (MalformedFile malformed) {
                body.drain();
                throw new ProblemException(Problem.of(ProblemType.UNREADABLE, malformed.told()));
            }
        } catch (IOException _) {
            throw new ProblemException(Problem.of(ProblemType.TOO_SLOW, "The file stopped arriving before its end"));
        }
    }
}
