package org.sijil.kit.security;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@TestProfile(PublicReadsTest.Public.class)
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class PublicReadsTest {
    public static final class Public implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sijil.reads", "public");
        }
    }

    @Test
    void everybody_reads_and_nobody_writes_without_a_token() {
        given().get("/trial/things").then().statusCode(200);
        given().contentType("application/json")
                .body("{}")
                .post("/trial/things")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("reader"))
                .contentType("application/json")
                .body("{}")
                .post("/trial/things")
                .then()
                .statusCode(403);
    }

    @Test
    void a_bad_token_is_not_taken_for_none() {
        given().auth().oauth2("nonsense").get("/trial/things").then().statusCode(401);
    }
}
