package org.sijil.kit.trial;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.request.Ndjson;
import org.sijil.kit.security.Pseudonyms;
import org.sijil.kit.security.Roles;

@Path("things")
@Produces(MediaType.APPLICATION_JSON)
class ThingResource {
    private final Pseudonyms pseudonyms;
    private final JsonWebToken token;
    private final Pool pool;

    ThingResource(Pseudonyms pseudonyms, JsonWebToken token, Pool pool) {
        this.pseudonyms = pseudonyms;
        this.token = token;
        this.pool = pool;
    }

    record Page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("kind") Thing.@Nullable Kind kind) {}

    @GET
    @RolesAllowed(Roles.READER)
    public List<String> list(
            @QueryParam("limit") @DefaultValue("100") @Max(value = 1000, message = "must be at most 1000") int limit,
            @QueryParam("since") @Nullable Instant since,
            @QueryParam("deep") @DefaultValue("false") boolean deep,
            @BeanParam Page page) {
        return List.of("limit=" + limit, "since=" + since, "deep=" + deep, "kind=" + page.kind());
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Roles.READER)
    public int get(@PathParam("number") int number) {
        return number;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    public Uni<Thing> add(@Valid Thing thing) {
        return Uni.createFrom().item(thing);
    }

    @POST
    @Path("lines")
    @Consumes(Ndjson.MEDIA_TYPE)
    @RolesAllowed(Roles.CONTRIBUTOR)
    public long lines(InputStream lines) throws IOException {
        return lines.transferTo(java.io.OutputStream.nullOutputStream());
    }

    @GET
    @Path("mine")
    @RolesAllowed(Roles.STEWARD)
    public List<String> mine() {
        return List.of(pseudonyms.of(token));
    }

    @POST
    @Path("rebuilds")
    @RolesAllowed(Roles.OPERATOR)
    public void rebuild() {}

    @GET
    @Path("forgotten")
    public void forgotten() {}

    @GET
    @Path("fault")
    @RolesAllowed(Roles.READER)
    public String fault() {
        throw new IllegalStateException("a secret");
    }

    @GET
    @Path("late-fault")
    @RolesAllowed(Roles.READER)
    public Uni<String> lateFault() {
        return Uni.createFrom().failure(new IllegalStateException("a secret"));
    }

    /** The server ends the connection in the middle. */
    @GET
    @Path("cut")
    @RolesAllowed(Roles.READER)
    public Uni<String> cut() {
        return pool.query("select pg_terminate_backend(pg_backend_pid())")
                .execute()
                .replaceWith("a secret");
    }

    @GET
    @Path("gone")
    @RolesAllowed(Roles.READER)
    public String gone() {
        throw new WebApplicationException("a secret", 410);
    }

    @GET
    @Path("busy")
    @RolesAllowed(Roles.READER)
    public String busy() {
        throw new ProblemException(Problem.of(ProblemType.OVERLOADED));
    }
}
