package org.sijil.kit.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijil.kit.problem.Problem;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@TestProfile(TightLimits.class)
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class RateLimitTest {
    /** So many that the bucket, which fills at ten a second, is empty whatever the machine's pace. */
    private static final int MANY = 2000;

    @Test
    void who_asks_too_often_is_told_when_to_come_again_and_others_are_served() {
        var eager = Tokens.sign(Tokens.claims("reader").subject("eager"));
        var refused = firstRefused(as(eager));
        refused.then()
                .contentType(Problem.MEDIA_TYPE)
                .body("type", endsWith("/too-many-requests"))
                .header("Retry-After", "1")
                .header("RateLimit-Policy", "\"requests\";q=30;w=3")
                .header("RateLimit", startsWith("\"requests\";r=0;t="));
        var patient = Tokens.sign(Tokens.claims("reader").subject("patient"));
        as(patient).get("/trial/things").then().statusCode(200);
        Eventually.holds(() -> as(eager).get("/trial/things").then().statusCode(200));
    }

    @Test
    void a_stranger_is_counted_by_address_but_health_is_always_told() {
        firstRefused(given());
        given().get("/q/health/live").then().statusCode(200);
        Eventually.holds(() -> given().get("/trial/things").then().statusCode(401));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static Response firstRefused(RequestSpecification caller) {
        return IntStream.range(0, MANY)
                .mapToObj(_ -> given().spec(caller).get("/trial/things"))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError("never refused"));
    }

    @Test
    void a_burst_is_served() {
        var caller = Tokens.sign(Tokens.claims("reader").subject("bursting"));
        for (int i = 0; i < TightLimits.BURST; i++) {
            assertThat(as(caller).get("/trial/things").statusCode()).isEqualTo(200);
        }
    }
}
