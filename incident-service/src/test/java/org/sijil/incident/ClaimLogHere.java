package org.sijil.incident;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.EventLog;
import org.sijil.store.Expected;
import org.sijil.store.LogSchema;
import org.sijil.store.Outcome;
import org.sijil.store.Part;

/** The claim log that the service under test follows; made and told by the test, as ingest-service would. */
@ApplicationScoped
public class ClaimLogHere {
    private final EventLog claims;
    private final LogSchemas schemas;
    private final DataSource database;

    ClaimLogHere(@Identifier(LogSchemas.CLAIMS) EventLog claims, LogSchemas schemas, DataSource database) {
        this.claims = claims;
        this.schemas = schemas;
        this.database = database;
    }

    public void make() {
        var log = schemas.named(LogSchemas.CLAIMS);
        Flyway.configure()
                .dataSource(database)
                .locations(LogSchema.MIGRATIONS)
                .defaultSchema(log.schema())
                .placeholders(log.placeholders())
                .load()
                .migrate();
    }

    /** @return the size of the log that includes it */
    public long tell(String stream, String type, String facts) {
        return tell(stream, type, facts, "{}");
    }

    /** @return the size of the log that includes it */
    public long tell(String stream, String type, String facts, String words) {
        var parts = Stream.of(facts, words)
                .map(text -> Part.salted(Bytes.utf8(text), new Random(0)))
                .toList();
        var outcome = claims.append(new Append(stream, Expected.ANY, type, parts, "someone", null, List.of()))
                .await()
                .indefinitely();
        return ((Outcome.Appended) outcome).receipt().position() + 1;
    }

    public long tellSource(String id) {
        return tell(
                "source/" + id,
                "source.defined.v1",
                "{\"id\":\"%s\",\"kind\":\"MEDIA\",\"reliability\":\"A\",\"restricted\":false}".formatted(id));
    }

    public long tellActor(String id) {
        return tell("actor/" + id, "actor.defined.v1", "{\"id\":\"%s\",\"kind\":\"STATE_FORCES\"}".formatted(id));
    }

    public long tellArea(String id) {
        return tell(
                "area/" + id,
                "area.defined.v1",
                "{\"id\":\"%s\",\"kind\":\"TOWN\",\"locationPrecision\":\"UNLOCATED\",\"codes\":{}}".formatted(id));
    }

    public long tellClaim(String id, String claimType, String actor, String area, String moment, String source) {
        return tell("claim/" + id, "claim.recorded.v1", """
            {"id":"%s","type":"%s","areas":["%s"],"actor":"%s","polarity":"AFFIRMS",\
            "occurred":{"earliest":"%5$s","latest":"%5$s"},\
            "source":"%6$s","basis":"UNSTATED","placePrecision":"EXACT","hasEvidence":false}""".formatted(id, claimType, area, actor, moment, source));
    }

    public long retract(String id, String by) {
        return tell("claim/" + id, "claim.retracted.v1", "{\"id\":\"%s\",\"by\":\"%s\"}".formatted(id, by));
    }
}
