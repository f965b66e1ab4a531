package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
@WithTestResource(Tokens.class)
@TestProfile(ReadsTest.Authenticated.class)
class RebuildsTest {
    private static final String READ = "/areas/rebuilt-town/control?validAt=2024-12-07T12:00:00Z";

    private final TwoLogs logs = TwoLogs.here();

    @BeforeEach
    void tell() {
        logs.tell(
                Say.actor("rebuilt-actor"),
                Say.source("rebuilt-source"),
                Say.area("rebuilt-north", null),
                Say.area("rebuilt-town", "rebuilt-north"));
        known(takes());
    }

    private List<String> models() {
        return logs.readModels().lines().sorted().toList();
    }

    private long takes() {
        return logs.tell(Say.takes(
                "rebuilt-" + logs.size(), "rebuilt-actor", "rebuilt-town", "2024-12-07T10:00:00Z", "rebuilt-source"));
    }

    private static void known(long size) {
        as("reader").queryParam("minKnown", size).get("/position").then().statusCode(200);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    private static String begin() {
        return as("operator")
                .post("/rebuilds")
                .then()
                .statusCode(202)
                .body("verdict", nullValue())
                .extract()
                .header("Location");
    }

    private static ValidatableResponse ended(String location) {
        Eventually.holds(() -> as("operator").get(location).then().body("verdict", notNullValue()));
        return as("operator").get(location).then().statusCode(200);
    }

    @Test
    void they_are_the_same_where_nothing_was_wrong() {
        var before = models();
        var ended = ended(begin());
        ended.body("verdict", is("SWITCHED")).body("eta", nullValue());
        assertThat(ended.extract().<Integer>path("done"))
                .isEqualTo(ended.extract().<Integer>path("total"))
                .isGreaterThan((int) logs.size());
        assertThat(models()).isEqualTo(before);

        known(logs.tell(Say.area("rebuilt-later", "rebuilt-north")));
        as("reader").get("/areas/rebuilt-later").then().statusCode(200);
    }

    @Test
    void what_was_tampered_with_is_right_again() {
        var right = as("reader").get(READ).then().statusCode(200).extract().asString();
        var before = models();
        logs.execute("update query.control set state = replace(state, 'rebuilt-actor', 'nobody')");
        logs.execute("update query.entry set recorded_by = 'somebody' where stream like 'claim/rebuilt-%'");
        logs.execute("delete from query.claim_area");
        logs.execute("delete from query.claim where id like 'rebuilt-%'");
        known(logs.tell(Say.area("rebuilt-more", null)));
        assertThat(as("reader").get(READ).asString()).contains("nobody");

        ended(begin()).body("verdict", is("SWITCHED"));
        assertThat(models())
                .containsAll(before.stream()
                        .filter(row -> !row.startsWith("read_position"))
                        .toList());
        assertThat(as("reader").get(READ).jsonPath().getString("controller")).isEqualTo("rebuilt-actor");
        assertThat(as("reader").get(READ + "&knownAt=" + knownIn(right)).asString())
                .isEqualTo(right);
    }

    private static String knownIn(String answer) {
        return JsonPath.from(answer).getString("known");
    }

    @Test
    void meanwhile_reads_and_projectors_go_on() {
        var location = begin();
        int read = 0;
        do {
            known(takes());
            as("reader").get(READ).then().statusCode(200).body("information", is("LIKELY"));
            as("reader").get("/claims?area=rebuilt-town&limit=1").then().body("known", is((int) logs.size()));
            read++;
        } while (as("operator").get(location).path("verdict") == null);
        assertThat(read).isGreaterThan(1);
        ended(location).body("verdict", is("SWITCHED"));

        var followed = models();
        ended(begin()).body("verdict", is("SWITCHED"));
        assertThat(models()).isEqualTo(followed);
    }

    @Test
    void there_is_one_at_a_time() {
        var location = begin();
        as("operator").post("/rebuilds").then().statusCode(409).body("type", endsWith("/conflict"));
        ended(location);
    }

    @Test
    void they_are_an_operator_s() {
        given().post("/rebuilds").then().statusCode(401);
        as("steward").post("/rebuilds").then().statusCode(403);
        as("steward").get("/rebuilds/x").then().statusCode(403);
        as("operator")
                .get("/rebuilds/x")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/not-found"));
    }
}
