package org.sijil.kit.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.kit.request.Ndjson;
import org.sijil.kit.trial.Follower;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.EventLog;
import org.sijil.store.Expected;
import org.sijil.store.Hash;
import org.sijil.store.Part;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class LogInServiceTest {
    @Inject
    @Identifier(LogSchemas.CLAIMS)
    EventLog log;

    @Inject
    @Identifier("claim-log")
    Follower follower;

    @BeforeEach
    void some_entries() {
        while (log.size().await().indefinitely() < 8) {
            append("thing.happened.v1");
        }
    }

    @Test
    void an_entry_is_served_with_all_that_it_takes_to_check_it() {
        var entry = get("/trial/log/entries/3")
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();
        var header = entry.getString("header");
        assertThat(Hash.leaf(header).hex()).isEqualTo(entry.getString("leafHash"));
        var told = JsonPath.from(header);
        for (var field : List.of("position", "stream", "version", "type", "recordedAt", "recordedBy")) {
            assertThat(entry.<Object>get(field)).as(field).isEqualTo(told.get(field));
        }
        assertThat(told.getList("parts")).hasSize(2);
        assertThat(entry.getList("parts.name")).containsExactly("facts", "words");
        assertThat(entry.getString("parts[1].bytes")).isEqualTo("{\"text\":\"سجل\"}");
        assertThat(entry.getString("parts[1].salt")).matches("[0-9a-f]{64}");
        assertThat(entry.getString("payload.words.text")).isEqualTo("سجل");
    }

    @Test
    void entries_come_one_a_line_from_a_position_on() {
        var lines = get("/trial/log/entries?from=2&limit=3")
                .statusCode(200)
                .contentType(Ndjson.MEDIA_TYPE)
                .extract()
                .asString()
                .lines();
        assertThat(lines)
                .extracting(line -> JsonPath.from(line).getInt("position"))
                .containsExactly(2, 3, 4);
    }

    @Test
    void past_the_end_there_is_nothing() {
        get("/trial/log/entries?from=1000000").statusCode(200).body(emptyString());
        get("/trial/log/entries/1000000").statusCode(404);
        get("/trial/log/entries/-1").statusCode(404);
        get("/trial/log/entries?limit=0").statusCode(400).body("errors[0].parameter", equalTo("limit"));
        get("/trial/log/entries?from=-1").statusCode(400).body("errors[0].parameter", equalTo("from"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkpoint",
                "key",
                "tile/0/000",
                "tile/entries/000.p/1",
                "entries/0/receipt",
                "proofs/inclusion?position=0&size=1",
                "proofs/consistency?from=0&to=1"
            })
    void without_a_key_nothing_is_signed_and_the_answer_says_so(String path) {
        get("/trial/log/" + path)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("sijil.log.key"));
    }

    @Test
    void a_channel_brings_every_entry_in_order_and_stands_still_where_one_cannot_be_handled() {
        Eventually.holds(() -> assertThat(seen()).startsWith(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L));
        assertThat(follower.batches()).allMatch(batch -> batch.entries().size() <= 3);
        assertThat(follower.mostAtOnce()).isEqualTo(1);
        ready(200, "following");

        long poison = append(Follower.POISON);
        append("thing.happened.v1");
        Eventually.holds(() -> ready(200, "stopped at position " + poison));
        assertThat(seen()).doesNotContain(poison);
        Eventually.holds(() -> given().get("/q/metrics")
                .then()
                .body(
                        containsString("sijil_follower_stopped{channel=\"claim-log\"} 1.0"),
                        containsString("sijil_follower_forked{channel=\"claim-log\"} 0.0"),
                        containsString("sijil_follower_lag_entries{channel=\"claim-log\"} 2.0")));
    }

    private static void ready(int status, String told) {
        given().get("/q/health/ready")
                .then()
                .statusCode(status)
                .body("checks.find { it.name == 'channels' }.data.'claim-log'", containsString(told));
    }

    private List<Long> seen() {
        return follower.batches().stream()
                .flatMap(batch -> batch.entries().stream())
                .map(entry -> entry.position())
                .toList();
    }

    private long append(String type) {
        var random = new Random(7);
        var parts = List.of(
                Part.salted(Bytes.utf8("{\"id\":\"a\"}"), random),
                Part.salted(Bytes.utf8("{\"text\":\"سجل\"}"), random));
        var command = new Append("thing/a", Expected.ANY, type, parts, "recorder", null, List.of());
        log.append(command).await().indefinitely();
        return log.size().await().indefinitely() - 1;
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.of("reader")).get(path).then();
    }
}
