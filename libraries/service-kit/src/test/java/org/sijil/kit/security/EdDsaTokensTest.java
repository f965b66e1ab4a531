package org.sijil.kit.security;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(value = Tokens.class, initArgs = @ResourceArg(name = "algorithm", value = "EDDSA"))
class EdDsaTokensTest {
    @Test
    void are_taken_as_well() {
        given().auth().oauth2(Tokens.of("reader")).get("/trial/things").then().statusCode(200);
        given().auth().oauth2(Tokens.of("stranger")).get("/trial/things").then().statusCode(403);
    }
}
