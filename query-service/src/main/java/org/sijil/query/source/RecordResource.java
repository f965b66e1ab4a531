package org.sijil.query.source;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.kit.security.Roles;
import org.sijil.query.clock.Clocks;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.facts.FollowedFacts;

/** How a source's claims fared beside what else was said. */
@Path("/sources/{id}/record")
@Tag(name = "Sources")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@RolesAllowed(Roles.READER)
public class RecordResource {
    private final Clocks clocks;
    private final EntryViews entries;
    private final FollowedFacts followed;

    RecordResource(Clocks clocks, EntryViews entries, FollowedFacts followed) {
        this.clocks = clocks;
        this.entries = entries;
        this.followed = followed;
    }

    @GET
    @Operation(
            summary = "How the claims that a source answers for have fared",
            description = "It answers for those whose named speaker it is, and for those that it publishes of a speaker"
                    + " whom it does not name. A claim may be in several of the numbers. Holds no names, so nothing is"
                    + " withheld where the source is restricted.")
    public Uni<RecordAnswer> record(String id, @BeanParam KnowledgeParameters knowledge) {
        return clocks.known(knowledge)
                .chain(known -> entries.definition("source", id, known)
                        .chain(_ -> entries.policy(known))
                        .chain(policy -> followed.at(known)
                                // As many claims are looked at as the source has made, and those beside them.
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(facts -> SourceRecord.of(id, facts, policy, known))));
    }
}
