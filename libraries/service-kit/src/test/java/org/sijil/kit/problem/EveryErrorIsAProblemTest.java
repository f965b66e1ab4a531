package org.sijil.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class EveryErrorIsAProblemTest {
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /nowhere                    | *                | 404 | not-found
                    GET    | /trial/nowhere              | *                | 404 | not-found
                    GET    | /q/nowhere                  | *                | 404 | not-found
                    GET    | /trial/things/abc           | *                | 404 | not-found
                    DELETE | /trial/things               | *                | 405 | method-not-allowed
                    GET    | /trial/things               | text/csv         | 406 | not-acceptable
                    POST   | /trial/things               | *                | 415 | unsupported-media-type
                    GET    | /trial/things?limit=many    | *                | 400 | bad-parameter
                    GET    | /trial/things?colour=red    | *                | 400 | bad-parameter
                    GET    | /trial/things/forgotten     | *                | 403 | forbidden
                    GET    | /trial/things/fault         | *                | 500 | internal
                    GET    | /trial/things/late-fault    | *                | 500 | internal
                    GET    | /trial/things/busy          | *                | 503 | overloaded
                    GET    | /trial/things/cut           | *                | 503 | unavailable
                    GET    | /trial/things/busy          | text/csv         | 406 | not-acceptable
                    """)
    void whoever_made_it(String method, String path, String accept, int status, String slug) {
        problem(
                steward()
                        .header("Accept", accept.equals("*") ? "*/*" : accept)
                        .request(method, path)
                        .then(),
                status,
                slug);
    }

    @Test
    void a_status_without_a_type_of_ours_keeps_the_title_of_http() {
        steward()
                .get("/trial/things/gone")
                .then()
                .statusCode(410)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("about:blank"))
                .body("title", equalTo("Gone"));
    }

    @Test
    void a_fault_is_named_by_an_id_only() {
        problem(steward().get("/trial/things/fault").then(), 500, "internal")
                .body("detail", containsString("It is logged as "))
                .body(not(containsString("secret")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void who_is_not_let_in_is_told_what_it_takes() {
        var post = "/trial/things";
        problem(given().contentType("application/json").body("{}").post(post).then(), 401, "unauthenticated")
                .body("detail", equalTo("Send one as Authorization: Bearer <token>"));
        var reader = given().auth().oauth2(Tokens.of("reader")).contentType("application/json");
        problem(reader.body("{}").post(post).then(), 403, "forbidden")
                .body("detail", equalTo("It takes the role contributor"));
        problem(steward().contentType("text/csv").body("{}").post(post).then(), 415, "unsupported-media-type")
                .body("detail", containsString("Send Content-Type: application/json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DELETE | /trial/things                 | GET, HEAD, OPTIONS, POST
                    PUT    | /trial/things/mine            | GET, HEAD, OPTIONS
                    POST   | /trial/log/entries/0          | GET, HEAD, OPTIONS
                    POST   | /trial/log/tile/entries/x1/000| GET, HEAD, OPTIONS
                    """)
    void a_method_that_is_not_taken_is_told_those_that_are(String method, String path, String allowed) {
        problem(steward().request(method, path).then(), 405, "method-not-allowed")
                .header("Allow", equalTo(allowed));
    }

    @Test
    void busy_says_when_to_come_again() {
        problem(steward().get("/trial/things/busy").then(), 503, "overloaded").header("Retry-After", "1");
    }

    private static RequestSpecification steward() {
        return given().auth().oauth2(Tokens.of("steward"));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("https://sijil.example/problems/" + slug))
                .body("title", not(blankOrNullString()))
                .body("status", equalTo(status));
    }
}
