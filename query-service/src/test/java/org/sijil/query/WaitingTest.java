package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

/** A read that asks for more than is served waits for it, but not for long. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
class WaitingTest {
    private final TwoLogs logs = TwoLogs.here();

    private static Response minKnown(long known) {
        return given().queryParam("minKnown", known).get("/position");
    }

    @Test
    void it_is_answered_as_soon_as_the_control_log_is_complete() throws Exception {
        long size = logs.record(Say.actor("waiting-actor")) + 1;
        var answer = CompletableFuture.supplyAsync(() -> minKnown(size));
        assertThat(answer).isNotDone();
        logs.conclude();
        answer.get(4, TimeUnit.SECONDS)
                .then()
                .statusCode(200)
                .body("known", greaterThanOrEqualTo((int) size))
                .body("claimLog.size", is((int) size))
                .body("lag.entries", is(0));
    }

    @Test
    void what_is_recorded_and_not_served_is_told_as_lag() {
        minKnown(logs.tell(Say.actor("lag-before"))).then().statusCode(200);
        long recorded = logs.record(Say.actor("lag-actor"));
        given().get("/position")
                .then()
                .statusCode(200)
                .body("known", is((int) recorded))
                .body("claimLog.size", is((int) recorded + 1))
                .body("lag.entries", is(1))
                .body("lag.seconds", lessThan(60));
        logs.conclude();
    }

    @Test
    void what_does_not_come_is_a_problem_to_be_tried_again() {
        var begun = Instant.now();
        long never = logs.size() + 1_000_000;
        minKnown(never).then().statusCode(503).header("Retry-After", is("1")).body("type", endsWith("/not-yet-known"));
        assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void a_time_stands_for_the_entries_recorded_by_then() {
        long before = logs.size();
        logs.tell(Say.actor("moment-actor"), Say.area("moment-area", null));
        long size = logs.size();
        var recordedAt = logs.receipt(before).recordedAt();
        given().queryParam("minKnown", size)
                .queryParam("knownAt", String.valueOf(recordedAt))
                .get("/areas/moment-area/control")
                .then()
                .statusCode(200)
                .body("known", is((int) before + 1))
                .body("ground", is("UNKNOWN"));
    }

    @Test
    void an_integer_above_what_is_served_waits_as_well() throws Exception {
        logs.tell(Say.actor("above-actor"), Say.source("above-source"), Say.area("above-area", null));
        long size =
                logs.record(Say.takes("above-1", "above-actor", "above-area", "2024-12-07T10:00:00Z", "above-source"))
                        + 1;
        var answer = CompletableFuture.supplyAsync(() -> given().queryParam("knownAt", size)
                .queryParam("validAt", "2024-12-07T11:00:00Z")
                .get("/areas/above-area/control"));
        logs.conclude();
        answer.get(4, TimeUnit.SECONDS)
                .then()
                .statusCode(200)
                .body("known", is((int) size))
                .body("controller", is("above-actor"));
    }
}
