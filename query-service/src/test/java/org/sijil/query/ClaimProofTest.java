package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

/** Where nothing is proved. What is, the console checks in a browser (deploy/local): here nobody signs. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
class ClaimProofTest {
    private static long last;

    @BeforeAll
    static void tell() {
        last = TwoLogs.here()
                        .tell(
                                Say.actor("proven-a"),
                                Say.source("proven-s"),
                                Say.area("proven-x", null),
                                Say.takes("proven-1", "proven-a", "proven-x", "2024-12-07T10:00:00Z", "proven-s"))
                - 1;
    }

    @Test
    void what_is_not_signed_yet_is_told() {
        given().get("/claims/proven-1/history/{position}/proof", last)
                .then()
                .statusCode(404)
                .body("detail", containsString("Not signed yet"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1})
    void an_entry_on_something_else_is_none_of_the_claim_s(long beside) {
        given().get("/claims/proven-1/history/{position}/proof", last + beside)
                .then()
                .statusCode(404)
                .body("detail", containsString("no event at this position"));
    }
}
