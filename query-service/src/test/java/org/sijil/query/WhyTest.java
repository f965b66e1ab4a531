package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
class WhyTest {
    private static final String AT = "2024-12-07T10:00:00Z";

    private final TwoLogs logs = TwoLogs.here();

    @Test
    void it_shows_each_word_and_its_arithmetic() {
        long size = logs.tell(
                Say.actor("why-a"),
                Say.source("why-s"),
                Say.area("why-x", null),
                Say.takes("why-1", "why-a", "why-x", AT, "why-s"));
        given().queryParam("knownAt", size)
                .queryParam("validAt", "2024-12-08T00:00:00Z")
                .get("/areas/why-x/why")
                .then()
                .statusCode(200)
                .body("items.step", contains("WEIGHED", "JUDGED"))
                .body("items[1].effect", is("HOLD:why-a"))
                .body("items[1].outcome", is("HOLD_ENTERED"))
                .body("items[1].net", is(12))
                .body("items[1].words[0].claim", is("why-1"))
                .body("items[1].words[0].hearing", is("COUNTED"))
                .body(
                        "items[1].words[0].weight.factors.kind",
                        contains("STANCE", "TYPE", "PLACE", "TIME", "CREDIBILITY"))
                .body("fragility", contains("why-1"))
                .body("next", nullValue())
                .body("known", is((int) size));
        given().queryParam("knownAt", size - 1).get("/areas/why-x/why").then().body("items", empty());
    }

    @Test
    void it_hears_the_voice_of_a_claim_on_another_area() {
        var echo = Say.claim("echo-2", ClaimType.TAKES_CONTROL, "echo-a", List.of("echo-x"), AT, "echo-t", "echo-1");
        long size = logs.tell(
                Say.actor("echo-a"),
                Say.source("echo-s"),
                Say.source("echo-t"),
                Say.area("echo-x", null),
                Say.area("echo-y", null),
                Say.takes("echo-1", "echo-a", "echo-y", AT, "echo-s"),
                new Recorded(echo, ClaimWords.NONE),
                Say.takes("echo-3", "echo-a", "echo-x", AT, "echo-s"));
        given().queryParam("knownAt", size)
                .queryParam("validAt", "2024-12-08T00:00:00Z")
                .get("/areas/echo-x/why")
                .then()
                .body("items.last().words.find { it.claim == 'echo-2' }.voice", is("echo-s"))
                .body("items.last().words.find { it.claim == 'echo-2' }.hearing", is("ECHO"));
    }

    @Test
    void it_comes_in_pages() {
        var first = Instant.parse(AT);
        logs.tell(Say.actor("long-a"), Say.source("long-s"), Say.area("long-x", null));
        long size = logs.tell(IntStream.range(0, 40)
                .mapToObj(i -> Say.takes(
                        "long-" + i,
                        "long-a",
                        "long-x",
                        first.plusSeconds(3600L * i).toString(),
                        "long-s"))
                .toArray(ClaimLogEvent[]::new));
        String next = given().queryParam("knownAt", size)
                .queryParam("validAt", "2025-01-01T00:00:00Z")
                .get("/areas/long-x/why")
                .then()
                .body("items", hasSize(50))
                .body("next", notNullValue())
                .extract()
                .path("next");
        given().queryParam("cursor", next)
                .get("/areas/long-x/why")
                .then()
                .body("items", hasSize(30))
                .body("next", nullValue());
    }
}
