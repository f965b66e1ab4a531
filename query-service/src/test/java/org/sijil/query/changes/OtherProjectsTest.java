package org.sijil.query.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.sijil.kit.log.LogSchemas;
import org.sijil.query.claimlog.ClaimLogProjector;
import org.sijil.query.controllog.ControlLogProjector;
import org.sijil.query.position.PositionView;
import org.sijil.query.position.Work;
import org.sijil.query.testing.Listener;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;
import org.sijil.store.Completion;
import org.sijil.store.EventLog;
import org.sijil.store.LogBatch;

/** A replica that follows no log tells what another one projects into the database that they share. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
@TestProfile(OtherProjectsTest.FollowsNothing.class)
class OtherProjectsTest {
    public static class FollowsNothing implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.incoming.claim-log.enabled", "false",
                    "mp.messaging.incoming.control-log.enabled", "false");
        }
    }

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    @Identifier(LogSchemas.CLAIMS)
    EventLog claims;

    @Inject
    @Identifier(LogSchemas.CONTROL)
    EventLog control;

    private final TwoLogs logs = TwoLogs.here();

    @Test
    void it_is_found_by_looking() throws Throwable {
        try (var stream = Listener.open("")) {
            var yesterday = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
            long size = logs.tell(
                    Say.actor("other-a"),
                    Say.source("other-s"),
                    Say.area("other-x", null),
                    Say.takes("other-1", "other-a", "other-x", yesterday.toString(), "other-s"));
            given().get("/areas/other-x").then().statusCode(404);
            project(PositionView.CLAIM_LOG, claims, ClaimLogProjector::read);
            project(PositionView.CONTROL_LOG, control, ControlLogProjector::read);
            assertThat(stream.next(event -> event.id() != null).json())
                    .startsWith("{\"area\":\"other-x\"")
                    .contains("\"because\":[\"other-1\"],\"known\":" + size);
        }
    }

    /** All that is new, as the projector of another process would. */
    private void project(String log, EventLog entries, Work.Reader reader) throws Throwable {
        var completion =
                new Completion(logs.size(), logs.receipt(logs.size() - 1).leafHash());
        VertxContextSupport.subscribeAndAwait(() ->
                sessions.withStatelessTransaction(session -> session.get(PositionView.class, log)
                        .call(position -> entries.read(position.size(), EventLog.MAX_PAGE)
                                .chain(page -> reader.apply(position.advance(new LogBatch(page, completion)))
                                        .in(session)))
                        .call(session::update)));
    }
}
