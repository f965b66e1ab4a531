package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
class ProblemsTest {
    private static final String PROBLEM = "application/problem+json";

    private static long size;

    @BeforeAll
    static void tell() {
        size = TwoLogs.here().tell(Say.area("problem-area", null));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /control,                  validAt,  2024-12-07
            /control,                  validAt,  2024-12-07T10:00:00
            /control,                  knownAt,  yesterday
            /control,                  knownAt,  -1
            /control,                  knownAt,  99999999999999999999
            /control,                  minKnown, -1
            /control,                  minKnown, many
            /control,                  ground,   held
            /control,                  within,   nowhere
            /control,                  limit,    0
            /control,                  limit,    10001
            /control,                  cursor,   x
            /control,                  colour,   red
            /areas,                    limit,    1001
            /areas,                    kind,     CITY
            /areas,                    within,   nowhere
            /areas,                    validAt,  2024-12-07T10:00:00Z
            /areas/problem-area/why,   cursor,   MSAy
            /areas/problem-area/control, limit,  5
            /claims,                   type,     CONQUERS
            /claims,                   area,     nowhere
            /claims,                   cursor,   Zm9v
            /position,                 x,        1
            """)
    void a_bad_parameter_is_named(String path, String name, String value) {
        given().queryParam(name, value)
                .get(path)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", endsWith("/bad-parameter"))
                .body("status", is(400))
                .body("errors[0].parameter", is(name));
    }

    @ParameterizedTest
    @CsvSource({
        "/areas/nowhere",
        "/areas/nowhere/control",
        "/areas/nowhere/timeline",
        "/areas/nowhere/rollup",
        "/areas/nowhere/why",
        "/claims/nobody-said",
        "/claims/nobody-said/history",
        "/nothing/here"
    })
    void what_is_not_there_is_a_problem(String path) {
        given().get(path).then().statusCode(404).contentType(PROBLEM).body("type", endsWith("/not-found"));
    }

    @Test
    void an_area_defined_later_is_unknown_then() {
        given().queryParam("knownAt", 0)
                .queryParam("minKnown", size)
                .get("/areas/problem-area/control")
                .then()
                .statusCode(200)
                .body("ground", is("UNKNOWN"))
                .body("known", is(0));
        given().queryParam("knownAt", 0).get("/areas/problem-area").then().statusCode(404);
    }

    @Test
    void a_method_that_is_not_taken_is_a_problem() {
        given().post("/control").then().statusCode(405).contentType(PROBLEM);
    }
}
