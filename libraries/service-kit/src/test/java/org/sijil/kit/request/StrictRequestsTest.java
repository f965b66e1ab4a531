package org.sijil.kit.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.kit.problem.Problem;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class StrictRequestsTest {
    @Test
    void what_is_declared_is_read() {
        contributor()
                .get("/trial/things?limit=7&since=2024-12-07T13:00:00%2B02:00&deep=true&kind=SMALL")
                .then()
                .statusCode(200)
                .body("", contains("limit=7", "since=2024-12-07T11:00:00Z", "deep=true", "kind=SMALL"));
    }

    @ParameterizedTest(name = "?{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    limit=many                       | limit  | whole number
                    limit=1001                       | limit  | at most 1000
                    since=2024-12-07                 | since  | offset or Z
                    since=2024-12-07T11:00:00        | since  | offset or Z
                    since=2024-12-07T11:00Z          | since  | offset or Z
                    since=2024-12-07T11:00:00+02:00  | since  | %2B
                    since=2024-02-30T11:00:00Z       | since  | offset or Z
                    deep=yes                         | deep   | true or false
                    kind=small                       | kind   | LARGE, SMALL
                    colour=red                       | colour | cursor, deep, kind, limit, since
                    """)
    void a_parameter_at_fault_is_named(String query, String name, String detail) {
        contributor()
                .get("/trial/things?" + query)
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", endsWith("/bad-parameter"))
                .body("errors.parameter", contains(name))
                .body("errors[0].detail", containsString(detail));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"name":"a","colour":1}                      | /colour       | unknown field; known are [kind, name, parts, size]
                    {"name":1}                                   | /name         | type
                    {"name":"a","size":"1"}                      | /size         | type
                    {"name":"a","size":1.5}                      | /size         | type
                    {"name":"a","size":10}                       | /size         | at most 9
                    {"name":" "}                                 | /name         | must say something
                    {"name":"a","kind":"small"}                  | /kind         | one of [LARGE, SMALL]
                    {"name":"a","kind":1}                        | /kind         | one of [LARGE, SMALL]
                    {"name":"a","parts":[{"name":"b"},{"x":1}]}  | /parts/1/x    | unknown field
                    {"name":"a","parts":[{"name":""}]}           | /parts/0/name | must say something
                    """)
    void a_field_at_fault_is_pointed_at(String body, String pointer, String detail) {
        contributor()
                .contentType("application/json")
                .body(body)
                .post("/trial/things")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", endsWith("/unreadable"))
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", containsString(detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":", "{\"name\":\"a\"} x", "{\"name\":\"a\",\"name\":\"b\"}", "'a'"})
    void what_is_not_json_is_said_so(String body) {
        contributor()
                .contentType("application/json")
                .body(body)
                .post("/trial/things")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", startsWith("Not JSON at line 1"));
    }

    @Test
    void what_is_nested_without_end_is_unreadable() {
        contributor()
                .contentType("application/json")
                .body("{\"parts\":[".repeat(9))
                .post("/trial/things")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", startsWith("Nested too deep"));
    }

    @Test
    void bytes_that_are_not_utf_8_are_unreadable() {
        contributor()
                .contentType("application/json")
                .body(new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, '(', '"', '}'})
                .post("/trial/things")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(400));
    }

    private static RequestSpecification contributor() {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of("contributor"));
    }
}
