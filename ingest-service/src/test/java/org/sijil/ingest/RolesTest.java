package org.sijil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** Every route of the API's description, without a token and with each role: open from its role on, and only from there. */
@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class RolesTest {
    private static final List<String> LADDER = List.of("reader", "contributor", "analyst", "steward");

    /** The least role of each; a route that is not named here fails the test. */
    private static final Map<String, String> LEAST = Map.ofEntries(
            Map.entry("POST /ingest/claims", "contributor"),
            Map.entry("POST /ingest/claims/{id}/corrections", "contributor"),
            Map.entry("POST /ingest/claims/{id}/retractions", "contributor"),
            Map.entry("POST /ingest/claims/{id}/reviews", "analyst"),
            Map.entry("POST /ingest/reports", "contributor"),
            Map.entry("PUT /ingest/actors/{id}", "analyst"),
            Map.entry("PUT /ingest/sources/{id}", "analyst"),
            Map.entry("PUT /ingest/areas/{id}", "analyst"),
            Map.entry("POST /ingest/definitions", "analyst"),
            Map.entry("POST /ingest/policies", "steward"),
            Map.entry("POST /ingest/redactions", "steward"),
            Map.entry("GET /ingest/log/entries", "reader"),
            Map.entry("GET /ingest/log/entries/{position}", "reader"),
            Map.entry("GET /ingest/log/entries/{position}/receipt", "reader"),
            Map.entry("GET /ingest/log/checkpoint", "reader"),
            Map.entry("GET /ingest/log/key", "reader"),
            Map.entry("GET /ingest/log/tile/{path}", "reader"),
            Map.entry("GET /ingest/log/proofs/inclusion", "reader"),
            Map.entry("GET /ingest/log/proofs/consistency", "reader"));

    private record Route(String method, String path, String contentType) {
        String name() {
            return method + " " + path;
        }

        HttpRequest.Builder request() {
            var uri = Client.uri(
                    path.replace("{id}", "x").replace("{position}", "0").replace("{path}", "0/000"));
            var body = contentType.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
            var request = HttpRequest.newBuilder(uri).method(method, body);
            return contentType.isEmpty() ? request : request.header("Content-Type", contentType);
        }
    }

    @TestFactory
    Stream<DynamicTest> each_route_is_open_from_its_role_on() {
        World.define();
        var routes = routes();
        assertThat(routes).extracting(Route::name).containsAll(LEAST.keySet());
        return routes.stream().map(route -> dynamicTest(route.name() + " " + route.contentType, () -> walk(route)));
    }

    private static void walk(Route route) {
        assertThat(LEAST).as("a role of its own").containsKey(route.name());
        assertThat(Client.send(route.request()).status()).isEqualTo(401);
        int least = LADDER.indexOf(LEAST.get(route.name()));
        for (var role : LADDER) {
            var answer = Client.send(route.request().header("Authorization", "Bearer " + Tokens.of(role)));
            if (LADDER.indexOf(role) < least) {
                assertThat(answer.status()).as(role).isEqualTo(403);
            } else {
                assertThat(answer.status()).as(role).isNotIn(401, 403).isLessThan(500);
            }
        }
    }

    private static List<Route> routes() {
        var paths =
                Client.as("reader").get("/ingest/openapi?format=json").body().get("paths");
        return paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .flatMap(operation -> routes(operation.getKey(), path.getKey(), operation.getValue())))
                .toList();
    }

    /** One for each media type of a body. */
    private static Stream<Route> routes(String method, String path, JsonNode operation) {
        var verb = method.toUpperCase(Locale.ROOT);
        var content = operation.at("/requestBody/content");
        return content.isMissingNode()
                ? Stream.of(new Route(verb, path, ""))
                : content.properties().stream().map(type -> new Route(verb, path, type.getKey()));
    }
}
