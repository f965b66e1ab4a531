package org.sijil.kit.header;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class SecurityHeadersTest {
    private static final String POLICY = "Content-Security-Policy";

    @ParameterizedTest
    @ValueSource(strings = {"/trial/things", "/trial/things/fault", "/nowhere", "/trial/openapi", "/q/health/live"})
    void every_answer_says_what_a_browser_must_not_make_of_it(String path) {
        for (var request : new String[] {"GET", "DELETE"}) {
            given().auth()
                    .oauth2(Tokens.of("steward"))
                    .request(request, path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cross-Origin-Resource-Policy", "same-origin")
                    .header(POLICY, startsWith("default-src 'none';"))
                    .header("Strict-Transport-Security", nullValue());
        }
        given().auth().oauth2("nonsense").get(path).then().statusCode(401).header(POLICY, containsString("'none'"));
    }

    @Test
    void the_pages_of_the_description_may_run_their_own_scripts() {
        given().get("/trial/docs/")
                .then()
                .statusCode(200)
                .header(POLICY, allOf(startsWith("default-src 'self'"), containsString("'unsafe-inline'")))
                .header(POLICY, not(containsString("*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ingest.example/ingest", "https://a.test; script-src *", "*", "ingest.example"})
    void only_an_origin_may_be_sent_to(String more) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecurityHeaders("/docs", Optional.of(more), Duration.ZERO))
                .withMessageContaining("sijil.pages-send-to");
    }

    @Test
    void no_other_origin_is_let_in() {
        given().header("Origin", "https://elsewhere.test")
                .auth()
                .oauth2(Tokens.of("reader"))
                .get("/trial/things")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
