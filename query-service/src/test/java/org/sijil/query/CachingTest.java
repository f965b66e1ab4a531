package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
class CachingTest {
    private static final String STRONG = "\"[A-Za-z0-9_-]+\"";

    private static long size;

    @BeforeAll
    static void tell() {
        size = TwoLogs.here()
                .tell(
                        Say.actor("cached-actor"),
                        Say.source("cached-source"),
                        Say.area("cached-area", null),
                        Say.takes("cached-1", "cached-actor", "cached-area", "2024-12-07T10:00:00Z", "cached-source"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/control",
                "/areas/cached-area/control",
                "/areas/cached-area/timeline",
                "/areas/cached-area/rollup"
            })
    void pinned_on_both_clocks_it_never_changes(String path) {
        var pinned = given().queryParam("validAt", "2024-12-08T00:00:00Z").queryParam("knownAt", size);
        var tag = pinned.get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", is("public, max-age=31536000, immutable"))
                .header("ETag", matchesPattern(STRONG))
                .header("Vary", is(path.equals("/control") ? "Accept, Accept-Encoding" : "Accept-Encoding"))
                .extract()
                .header("ETag");
        pinned.header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", is(tag))
                .body(is(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/control?validAt=2024-12-08T00:00:00Z",
                "/areas/cached-area/control",
                "/areas",
                "/actors",
                "/sources",
                "/claims",
                "/areas/cached-area",
                "/claims/cached-1",
                "/claims/cached-1/history",
                "/areas/cached-area/why",
                "/actors/cached-actor/holdings",
                "/diff?knownFrom=0&knownTo=1",
                "/position"
            })
    void else_it_is_asked_for_again(String path) {
        given().queryParam("minKnown", size)
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", is("private, no-cache"))
                .header("ETag", matchesPattern(STRONG))
                .header("Vary", containsString("Authorization"));
    }

    @Test
    void names_are_never_kept_for_ever() {
        given().queryParam("knownAt", size)
                .get("/areas/cached-area")
                .then()
                .statusCode(200)
                .header("Cache-Control", is("private, no-cache"));
    }

    @Test
    void packed_it_has_another_tag() throws IOException, InterruptedException {
        var path = "/areas/cached-area/control?validAt=2024-12-08T00:00:00Z&knownAt=" + size;
        // One client accepts gzip where nobody says otherwise, the other accepts nothing.
        var packed =
                given().get(path).then().header("Content-Encoding", is("gzip")).extract();
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        HttpResponse<String> plain;
        try (var client = HttpClient.newHttpClient()) {
            plain = client.send(asked.build(), HttpResponse.BodyHandlers.ofString());
        }
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(packed.header("ETag")));
        assertThat(plain.body()).isEqualTo(packed.asString());
    }
}
