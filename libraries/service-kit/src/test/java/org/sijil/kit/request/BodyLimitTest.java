package org.sijil.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijil.kit.problem.Problem;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class BodyLimitTest {
    private static final String JSON = "application/json";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_body_up_to_the_limit_is_read() throws Exception {
        var body = named(BodyLimit.LIMIT_BYTES);
        assertThat(post("", JSON, BodyPublishers.ofByteArray(body), "contributor")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("", JSON, chunked(body), "contributor").statusCode()).isEqualTo(200);
    }

    @Test
    void a_larger_one_is_refused_and_the_connection_serves_on() throws Exception {
        var body = named(BodyLimit.LIMIT_BYTES + 1);
        tooLarge(post("", JSON, BodyPublishers.ofByteArray(body), "contributor"));
        tooLarge(post("", JSON, chunked(body), "contributor"));
        tooLarge(post("", JSON, chunked(named(UnreadBodies.DRAINED_BYTES)), "contributor"));
    }

    @Test
    void ndjson_has_no_limit() throws Exception {
        var body = new byte[3 * UnreadBodies.DRAINED_BYTES];
        var answer = post("/lines", Ndjson.MEDIA_TYPE, chunked(body), "contributor");
        assertThat(answer.body()).isEqualTo(String.valueOf(body.length));
    }

    @Test
    void the_token_is_judged_before_the_body_is_read() throws Exception {
        var body = named(BodyLimit.LIMIT_BYTES + 1);
        assertThat(post("", JSON, chunked(body), null).statusCode()).isEqualTo(401);
        assertThat(post("", JSON, chunked(body), "reader").statusCode()).isEqualTo(403);
    }

    private static void tooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
    }

    private static byte[] named(int bytes) {
        var around = "{'name':''}".replace('\'', '"');
        return around.replace(":\"", ":\"" + "x".repeat(bytes - around.length()))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body, @Nullable String role)
            throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/trial/things" + path))
                .header("Content-Type", type)
                .POST(body);
        if (role != null) {
            request.header("Authorization", "Bearer " + Tokens.of(role));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
