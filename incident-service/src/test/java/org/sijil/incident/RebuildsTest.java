package org.sijil.incident;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
@TestProfile(Authenticated.class)
class RebuildsTest {
    @Inject
    ClaimLogHere claims;

    @Inject
    DataSource database;

    private long known;

    @BeforeEach
    void tell() {
        claims.make();
        claims.tellActor("red");
        claims.tellSource("gazette");
        claims.tellClaim("r1", "HOLDS", "red", "ridge", "2024-12-07T10:00:00Z", "gazette");
        known = claims.tellClaim("r2", "WITHDRAWS", "red", "ridge", "2024-12-08T10:00:00Z", "gazette");
        as("reader")
                .queryParam("minKnown", known)
                .get("/incident/incidents")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    private static ValidatableResponse rebuilt() {
        String location = as("operator")
                .post("/incident/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.holds(() -> as("operator").get(location).then().body("verdict", notNullValue()));
        return as("operator").get(location).then().statusCode(200);
    }

    private void replaceInHeaders(String what, String by) throws SQLException {
        execute("update control_log.entry set header = replace(header, '%s', '%s') where stream = 'control/ridge'"
                .formatted(what, by));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void the_control_log_is_what_follows_from_the_claims() {
        rebuilt()
                .body("verdict", is("EQUAL"))
                .body("done", is((int) known))
                .body("total", is((int) known))
                .body("eta", nullValue())
                .body("difference", nullValue());
    }

    @Test
    void where_it_is_not_the_first_difference_is_told() throws SQLException {
        execute("alter table control_log.entry disable trigger user");
        replaceInHeaders("\"version\":1,", "\"version\":7,");
        try {
            rebuilt()
                    .body("verdict", is("DIFFERENT"))
                    .body("done", not(is((int) known)))
                    .body("difference.derived.contains('control/ridge')", is(true))
                    .body("difference.derived.contains('\"version\":1,')", is(true))
                    .body("difference.found.contains('\"version\":7,')", is(true));
        } finally {
            replaceInHeaders("\"version\":7,", "\"version\":1,");
        }
        rebuilt().body("verdict", is("EQUAL"));
    }

    @Test
    void they_are_an_operator_s() {
        given().post("/incident/rebuilds").then().statusCode(401);
        as("steward").post("/incident/rebuilds").then().statusCode(403);
        as("steward").get("/incident/rebuilds/x").then().statusCode(403);
        as("operator")
                .get("/incident/rebuilds/x")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/not-found"));
    }
}
