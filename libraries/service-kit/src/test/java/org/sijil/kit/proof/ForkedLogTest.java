package org.sijil.kit.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.EventLog;
import org.sijil.store.Expected;
import org.sijil.store.Part;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
@WithTestResource(SigningKey.class)
@TestProfile(ForkedLogTest.OfItsOwn.class)
class ForkedLogTest {
    /** For this test alone the application is started, and its log forked. */
    public static final class OfItsOwn implements QuarkusTestProfile {}

    @Inject
    Pool pool;

    @Inject
    @Identifier(LogSchemas.CLAIMS)
    EventLog log;

    private final Stranger stranger = new Stranger();

    @Test
    void a_service_whose_log_is_forked_is_not_ready() {
        append();
        Eventually.holds(() -> assertThat(stranger.get("checkpoint").asString()).contains("\n1\n"));
        ready(200, "signed up to 1");
        pool.withConnection(superuser -> superuser
                        .query("set session_replication_role = replica;"
                                + " update claim_log.entry set leaf_hash = sha256('')")
                        .execute())
                .await()
                .indefinitely();
        append();
        Eventually.holds(() -> ready(503, "FORKED: leaf 0 is not that of its header"));
        given().get("/q/metrics").then().body(containsString("sijil_log_forked 1.0"));
        assertThat(stranger.head().size()).isEqualTo(1);
    }

    private void append() {
        var parts = List.of(Part.unsalted(Bytes.utf8("{}")));
        log.append(new Append("thing/a", Expected.ANY, "thing.happened.v1", parts, "me", null, List.of()))
                .await()
                .indefinitely();
    }

    private static void ready(int status, String told) {
        given().get("/q/health/ready")
                .then()
                .statusCode(status)
                .body("checks.find { it.name == 'signing' }.data.log", equalTo(told));
    }
}
