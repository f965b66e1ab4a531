package org.sijil.query.export;

import static org.sijil.query.answer.Download.file;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.request.Ndjson;
import org.sijil.kit.security.Roles;
import org.sijil.query.answer.Csv;
import org.sijil.query.answer.Download;
import org.sijil.query.area.AreaViews;
import org.sijil.query.claim.ClaimAnswer;
import org.sijil.query.claim.ClaimFilter;
import org.sijil.query.claim.ClaimParameters;
import org.sijil.query.claim.ToldClaim;
import org.sijil.query.clock.Clocks;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.restriction.Restrictions;

/** Without limit on their number: claims are read as they are sent, all at one size of the claim log. */
@Path("/exports")
@Tag(name = "Exports", description = "Everything that a filter takes, as a file")
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class ExportResource {
    private final Clocks clocks;
    private final AreaViews areas;
    private final ClaimPages pages;
    private final EntryViews entries;
    private final Restrictions restrictions;

    ExportResource(Clocks clocks, AreaViews areas, ClaimPages pages, EntryViews entries, Restrictions restrictions) {
        this.clocks = clocks;
        this.areas = areas;
        this.pages = pages;
        this.entries = entries;
        this.restrictions = restrictions;
    }

    /** In what columns claims are told. */
    public enum Scheme {
        acled
    }

    /** What is read, and of when. */
    private record Asked(ClaimFilter filter, long known) {}

    @GET
    @Path("claims.csv")
    @Produces(Csv.MEDIA_TYPE)
    @Operation(
            summary = "Claims as a table, the last recorded first",
            description =
                    "With scheme=acled in the columns of ACLED's event files, a row for each area of a claim,"
                            + " without retracted claims, denials, echoes, and claims that tell of a state rather than an event.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public RestMulti<byte[]> table(
            @BeanParam ClaimParameters claims,
            @QueryParam("scheme") @Parameter(description = "Columns of another's tables") @Nullable Scheme scheme,
            @BeanParam KnowledgeParameters knowledge) {
        return RestMulti.fromUniResponse(
                asked(claims, knowledge),
                asked -> scheme == Scheme.acled
                        ? acled(asked)
                        : file(
                                ClaimCsv.HEAD,
                                pages.read(asked.filter, asked.known).map(ClaimCsv::rows)),
                asked -> Download.headers("claims.csv", asked.known));
    }

    @GET
    @Path("claims.jsonl")
    @Produces(Ndjson.MEDIA_TYPE)
    @Operation(
            summary = "Claims as lines of JSON, the last recorded first",
            description = "Each as GET /claims shows it.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = Ndjson.MEDIA_TYPE, schema = @Schema(implementation = ClaimAnswer.class)))
    public RestMulti<ClaimAnswer> lines(@BeanParam ClaimParameters claims, @BeanParam KnowledgeParameters knowledge) {
        return RestMulti.fromUniResponse(
                asked(claims, knowledge),
                asked -> pages.read(asked.filter, asked.known)
                        .onItem()
                        .<ToldClaim>disjoint()
                        .map(ClaimAnswer::of),
                asked -> Download.headers("claims.jsonl", asked.known));
    }

    private Uni<Asked> asked(ClaimParameters claims, KnowledgeParameters knowledge) {
        return clocks.known(knowledge).chain(known -> claims.filter(areas).map(filter -> new Asked(filter, known)));
    }

    private Multi<byte[]> acled(Asked asked) {
        var gazetteer = new Gazetteer(entries, asked.known);
        return Registers.read(entries, restrictions, asked.known)
                .map(registers -> new AcledCsv(gazetteer, registers))
                .onItem()
                .transformToMulti(table -> file(
                        AcledCsv.HEAD,
                        pages.read(asked.filter, asked.known)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        page -> gazetteer.learn(areasOf(page)).map(_ -> table.rows(page)))));
    }

    private static List<String> areasOf(List<ToldClaim> page) {
        return page.stream()
                .flatMap(told -> told.content().facts().areas().stream())
                .distinct()
                .toList();
    }
}
