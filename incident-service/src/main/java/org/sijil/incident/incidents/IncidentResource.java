package org.sijil.incident.incidents;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijil.domain.incident.IncidentId;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.request.PageParameters;
import org.sijil.kit.security.Roles;

@Path("incidents")
@Tag(name = "Incidents", description = "What is said to have happened, each occurrence once")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class IncidentResource {
    private final WorkedIn workedIn;
    private final KnownIncidents incidents;

    IncidentResource(WorkedIn workedIn, KnownIncidents incidents) {
        this.workedIn = workedIn;
        this.incidents = incidents;
    }

    @GET
    @Operation(summary = "Incidents, the last recorded first")
    public Uni<IncidentPage> list(
            @BeanParam IncidentFilter filter,
            @BeanParam KnowledgeParameters knowledge,
            @BeanParam PageParameters page) {
        int limit = page.limit(PageParameters.MOST);
        return start(knowledge, page)
                .chain(start -> incidents
                        .list(start, filter, limit + 1)
                        .map(found -> IncidentPage.of(found, limit, start.known())));
    }

    private Uni<IncidentCursor> start(KnowledgeParameters knowledge, PageParameters page) {
        if (page.cursor() == null) {
            return workedIn.known(knowledge).map(IncidentCursor::beginning);
        }
        var next = IncidentCursor.decode(page.cursor());
        return workedIn.atLeast(next.known()).replaceWith(next);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An incident, while it stands under this id")
    public Uni<IncidentAnswer.Single> get(String id, @BeanParam KnowledgeParameters knowledge) {
        var wanted = IncidentId.parse(id).orElseThrow(IncidentResource::notFound);
        return workedIn.known(knowledge)
                .chain(known -> incidents.find(wanted, known).map(found -> {
                    if (found == null) {
                        throw notFound();
                    }
                    return new IncidentAnswer.Single(IncidentAnswer.of(found), known);
                }));
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND));
    }
}
