package org.sijil.kit.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.kit.problem.Problem;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.access.BadTokens;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class RolesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    reader,      200, 403, 403, 403
                    contributor, 200, 200, 403, 403
                    analyst,     200, 200, 403, 403
                    steward,     200, 200, 200, 403
                    operator,    200, 403, 403, 204
                    stranger,    403, 403, 403, 403
                    """)
    void each_role_includes_the_ones_before(String role, int reads, int claims, int stewards, int rebuilds) {
        var token = Tokens.of(role);
        given().auth().oauth2(token).get("/trial/things").then().statusCode(reads);
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"name\":\"a\"}")
                .post("/trial/things")
                .then()
                .statusCode(claims);
        given().auth().oauth2(token).get("/trial/things/mine").then().statusCode(stewards);
        given().auth().oauth2(token).post("/trial/things/rebuilds").then().statusCode(rebuilds);
    }

    @Test
    void without_a_token_nothing_is_read() {
        given().get("/trial/things")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", "Bearer")
                .body("type", endsWith("/unauthenticated"));
    }

    @TestFactory
    Stream<DynamicTest> a_token_with_a_fault_is_refused() {
        return BadTokens.all().entrySet().stream()
                .map(token -> dynamicTest(token.getKey(), () -> refused(token.getValue())));
    }

    /** Time for clocks that differ is given on top of its own. */
    @Test
    void a_token_that_was_good_is_refused_once_it_is_expired() {
        var claims = Tokens.claims("steward").issuedAt(Instant.now().minusSeconds(300));
        var token = Tokens.sign(claims.expiresAt(Instant.now().minusSeconds(28)));
        given().auth().oauth2(token).get("/trial/things").then().statusCode(200);
        given().auth().oauth2(token).get("/trial/things").then().statusCode(200);
        Eventually.holds(() -> refused(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "..", "eyJhbGciOiJFUzI1NiJ9.e30."})
    void what_is_no_token_is_refused(String text) {
        refused(text);
    }

    @Test
    void a_person_is_recorded_by_a_pseudonym() {
        var token = Tokens.of("steward");
        var pseudonym = given().auth()
                .oauth2(token)
                .get("/trial/things/mine")
                .then()
                .extract()
                .path("[0]");
        assertThat((String) pseudonym).hasSize(22).doesNotContain("steward");
        given().auth().oauth2(token).get("/trial/things/mine").then().body("", contains(pseudonym));
    }

    private static void refused(String token) {
        given().auth()
                .oauth2(token)
                .get("/trial/things")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", endsWith("/unauthenticated"));
    }
}
