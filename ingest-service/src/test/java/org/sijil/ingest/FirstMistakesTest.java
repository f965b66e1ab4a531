package org.sijil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** The first mistakes of a newcomer, each answered with its cure. */
@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class FirstMistakesTest {
    private static final String CLAIMS = "/ingest/claims";

    private final Client contributor = Client.as("contributor");

    @BeforeEach
    void define() {
        World.define();
    }

    @Test
    void no_token() {
        var answer = Client.send(HttpRequest.newBuilder(Client.uri(CLAIMS))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(World.claim("x"))));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(detail(answer)).isEqualTo("Send one as Authorization: Bearer <token>");
    }

    @Test
    void a_token_of_the_wrong_role() {
        assertThat(detail(Client.as("reader").post(CLAIMS, World.claim("x"))))
                .isEqualTo("It takes the role contributor");
        assertThat(detail(contributor.put("/ingest/areas/x", "{}"))).isEqualTo("It takes the role analyst");
        assertThat(detail(contributor.post("/ingest/policies", "{}"))).isEqualTo("It takes the role steward");
    }

    @Test
    void the_content_type_that_curl_sends_by_itself() {
        var answer = Client.send(contributor
                .request(CLAIMS, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(World.claim("x"))));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(detail(answer))
                .isEqualTo("Send Content-Type: application/json, or application/x-ndjson where lines are taken");
    }

    @Test
    void a_source_that_nobody_has_defined() {
        cure(
                "\"paper\"",
                "\"gazette\"",
                422,
                "/source",
                "unknown source gazette; define it first, by PUT /ingest/sources/gazette");
    }

    @Test
    void a_time_without_offset() {
        cure(
                "03:00:00Z",
                "03:00:00",
                400,
                "/occurred/earliest",
                "\"2024-12-07T03:00:00\" has no offset; end it with Z for UTC, or with an offset such as +03:00");
    }

    @Test
    void a_type_in_lower_case() {
        var answer = contributor.post(CLAIMS, World.claim("x").replace("TAKES_CONTROL", "takes_control"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(error(answer))
                .startsWith("/type one of TAKES_CONTROL, HOLDS, ")
                .endsWith("; did you mean TAKES_CONTROL?");
    }

    @Test
    void a_field_misspelt() {
        cure("\"counterparty\"", "\"counterpart\"", 400, "/counterpart", "unknown field; did you mean counterparty?");
    }

    @Test
    void an_id_used_before() {
        var position = contributor.post(CLAIMS, World.claim("used")).body().get("position");
        var answer = contributor.post(CLAIMS, World.claim("used").replace("C2279", "C2280"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(error(answer))
                .isEqualTo("/id used is another claim, recorded at position " + position + "; take another id");
    }

    @Test
    void the_latest_moment_before_the_earliest() {
        cure(
                "15:00:00Z",
                "02:00:00Z",
                422,
                "/occurred",
                "latest, 2024-12-07T02:00:00Z, is before earliest, 2024-12-07T03:00:00Z");
    }

    @Test
    void a_claim_about_the_future() {
        cure(
                "2024-12-07T15:00:00Z",
                "2224-12-07T15:00:00Z",
                422,
                "/occurred/latest",
                "2224-12-07T15:00:00Z lies ahead of now; only ANNOUNCES may speak of what is to come, not TAKES_CONTROL");
    }

    @Test
    void two_digits_of_an_area_swapped() {
        cure("C2279", "C2297", 422, "/areas/0", "unknown area C2297; did you mean C2279?");
    }

    private void cure(String right, String wrong, int status, String pointer, String cure) {
        var answer = contributor.post(CLAIMS, World.claim("x").replace(right, wrong));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(error(answer)).isEqualTo(pointer + " " + cure);
    }

    private static String error(Client.Answer answer) {
        var error = answer.body().at("/errors/0");
        return error.get("pointer").textValue() + " " + error.get("detail").textValue();
    }

    private static String detail(Client.Answer answer) {
        return answer.body().get("detail").textValue();
    }
}
