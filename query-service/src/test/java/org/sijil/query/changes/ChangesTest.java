package org.sijil.query.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.query.testing.Listener;
import org.sijil.query.testing.Listener.Event;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
@TestProfile(Impatient.class)
class ChangesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RECENTLY = Instant.now()
            .minus(2, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    private static long size;
    private List<Event> whole;

    @BeforeAll
    static void tell() {
        size = TwoLogs.here()
                .tell(
                        Say.actor("ch-a"),
                        Say.actor("ch-b"),
                        Say.source("ch-s"),
                        Say.area("ch-land", null),
                        Say.area("ch-east", "ch-land"),
                        Say.area("ch-west", "ch-land"),
                        Say.takes("ch-1", "ch-a", "ch-land", RECENTLY, "ch-s"),
                        Say.takes("ch-2", "ch-a", "ch-east", RECENTLY, "ch-s"),
                        Say.takes("ch-3", "ch-b", "ch-east", hoursLater(1), "ch-s"),
                        new Retracted("ch-1", "ch-s", "wrong"),
                        Say.takes("ch-4", "ch-b", "ch-west", hoursLater(2), "ch-s"),
                        new Retracted("ch-3", "ch-s", "wrong"));
    }

    @BeforeEach
    void listen() {
        known(size);
        try (var all = Listener.open("within=ch-land&lastEventId=0")) {
            whole = all.revisions(6);
        }
    }

    @Test
    void whoever_asks_for_the_head_alone_gets_no_stream() {
        given().head("/changes").then().statusCode(200);
    }

    private static void known(long size) {
        given().queryParam("minKnown", size).get("/position").then().statusCode(200);
    }

    private static String hoursLater(int hours) {
        return Instant.parse(RECENTLY).plus(hours, ChronoUnit.HOURS).toString();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    /** Without the moments at which it was worked out. */
    private static JsonNode essence(Event event) {
        var data = json(event.json());
        ((ObjectNode) data.get("before")).remove("validAt");
        ((ObjectNode) data.get("after")).remove("validAt");
        return data;
    }

    private static List<JsonNode> essence(List<Event> events) {
        return events.stream().map(ChangesTest::essence).toList();
    }

    private static List<String> areas(List<Event> events) {
        return events.stream()
                .map(event -> json(event.json()).get("area").asText())
                .toList();
    }

    @Test
    void each_revision_is_told_with_its_cause() {
        assertThat(whole).extracting(Event::name).containsOnly("revision");
        assertThat(areas(whole)).containsExactly("ch-land", "ch-east", "ch-east", "ch-land", "ch-west", "ch-east");
        assertThat(whole.stream()
                        .map(event -> json(event.json()).at("/because/0").asText()))
                .containsExactly("ch-1", "ch-2", "ch-3", "ch-1", "ch-4", "ch-3");
        var third = json(whole.get(2).json());
        assertThat(third.get("from").asText()).isEqualTo(hoursLater(1));
        assertThat(third.get("to").isNull()).isTrue();
        assertThat(third.at("/before/controller").asText()).isEqualTo("ch-a");
        assertThat(third.at("/after/controller").asText()).isEqualTo("ch-b");
    }

    @Test
    void before_and_after_are_what_the_area_read_then() {
        for (var event : whole) {
            var data = json(event.json());
            for (var state : List.of(data.get("before"), data.get("after"))) {
                var read = given().queryParam("validAt", state.get("validAt").asText())
                        .queryParam("knownAt", state.get("known").asLong())
                        .get("/areas/{id}/control", data.get("area").asText());
                assertThat(json(read.asString())).isEqualTo(state);
            }
            assertThat(data.at("/before/known").asLong())
                    .isEqualTo(data.get("known").asLong() - 1);
            assertThat(data.at("/after/known").asLong())
                    .isEqualTo(data.get("known").asLong());
        }
    }

    @Test
    void whoever_comes_back_is_told_the_rest_wherever_the_connection_was_cut() {
        for (int cut = 0; cut <= whole.size(); cut++) {
            var last = cut == 0 ? Long.valueOf(0) : whole.get(cut - 1).id();
            try (var stream = Listener.open("within=ch-land", last)) {
                var rest = stream.revisions(whole.size() - cut);
                assertThat(rest)
                        .extracting(Event::id)
                        .isEqualTo(whole.stream().skip(cut).map(Event::id).toList());
                assertThat(essence(rest)).isEqualTo(essence(whole).subList(cut, whole.size()));
                assertThat(stream.next(event -> event.name() != null || event.comment() != null)
                                .comment())
                        .as("nothing more")
                        .isEqualTo("heartbeat");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "area=ch-east, ch-land ch-east ch-east ch-land ch-east",
        "area=ch-land, ch-land ch-land",
        "within=ch-west, ch-west",
        "within=ch-land&controller=ch-b, ch-east ch-west ch-east"
    })
    void what_is_not_asked_for_is_not_told(String filter, String areas) {
        var expected = List.of(areas.split(" "));
        try (var stream = Listener.open("lastEventId=0&" + filter)) {
            assertThat(areas(stream.revisions(expected.size()))).isEqualTo(expected);
            assertThat(stream.next(event -> event.id() != null || event.comment() != null)
                            .comment())
                    .isEqualTo("heartbeat");
        }
    }

    @Test
    void without_an_id_it_begins_with_what_comes() {
        TwoLogs.here().tell(Say.area("ch-new", null));
        try (var stream = Listener.open("")) {
            assertThat(stream.response().statusCode()).isEqualTo(200);
            assertThat(stream.response().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(stream.response().headers().firstValue("Cache-Control")).hasValue("no-store");
            TwoLogs.here().tell(Say.takes("ch-5", "ch-a", "ch-new", RECENTLY, "ch-s"));
            var first = stream.next(event -> event.id() != null);
            assertThat(json(first.json()).get("area").asText()).isEqualTo("ch-new");
        }
    }

    @Test
    void what_time_alone_changes_comes_without_an_id() {
        var almostStale =
                Instant.now().minus(Duration.ofDays(21)).plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
        known(TwoLogs.here().tell(Say.area("ch-old", null), Say.area("ch-heir", "ch-old")));
        try (var stream = Listener.open("area=ch-heir")) {
            TwoLogs.here().tell(Say.takes("ch-6", "ch-a", "ch-old", almostStale.toString(), "ch-s"));
            var known = stream.next(event -> event.id() != null);
            assertThat(json(known.json()).at("/after/information").asText()).isEqualTo("LIKELY");
            var stale = stream.next(event -> "time".equals(event.name()));
            assertThat(stale.id()).isNull();
            var data = json(stale.json());
            assertThat(data.get("area").asText()).isEqualTo("ch-old");
            assertThat(data.at("/before/information").asText()).isEqualTo("LIKELY");
            assertThat(data.at("/after/information").asText()).isEqualTo("STALE");
            assertThat(data.get("because")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lastEventId=-1", "lastEventId=x", "lastEventId=999999999", "area=nowhere", "zone=1"})
    void a_bad_parameter_is_named(String query) {
        given().get("/changes?" + query)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].parameter", is(query.substring(0, query.indexOf('='))));
    }
}
