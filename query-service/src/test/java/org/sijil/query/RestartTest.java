package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

/** Run after the tests without a profile: the service starts anew on what they left. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
@TestProfile(RestartTest.Restarted.class)
class RestartTest {
    public static class Restarted implements QuarkusTestProfile {}

    private final TwoLogs logs = TwoLogs.here();

    @Test
    void it_serves_what_it_had_and_goes_on_where_it_was() {
        given().get("/position").then().statusCode(200).body("known", is((int) logs.size()));
        var before = logs.readModels();

        long size = logs.tell(Say.actor("restarted"));
        given().queryParam("minKnown", size)
                .get("/position")
                .then()
                .statusCode(200)
                .body("known", is((int) size));
        assertThat(logs.readModels().lines().filter(line -> !line.startsWith("read_position")))
                .containsAll(before.lines()
                        .filter(line -> !line.startsWith("read_position"))
                        .toList())
                .hasSize((int) before.lines().count() - 2 + 1);
    }
}
