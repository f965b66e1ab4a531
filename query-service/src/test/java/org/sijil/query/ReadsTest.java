package org.sijil.query;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
@WithTestResource(Tokens.class)
@TestProfile(ReadsTest.Authenticated.class)
class ReadsTest {
    public static class Authenticated implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sijil.reads", "authenticated");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/control", "/areas", "/actors", "/sources", "/claims", "/position"})
    void they_need_a_reader_where_they_are_not_open(String path) {
        given().get(path).then().statusCode(401);
        given().auth().oauth2(Tokens.of("reader")).get(path).then().statusCode(200);
        given().auth().oauth2(Tokens.of("stranger")).get(path).then().statusCode(403);
    }
}
