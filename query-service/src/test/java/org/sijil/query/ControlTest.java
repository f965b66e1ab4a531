package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.fold.Reading;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
class ControlTest {
    private static long size;

    @BeforeAll
    static void tell() {
        size = TwoLogs.here()
                .tell(
                        Say.actor("co-a"),
                        Say.actor("co-b"),
                        Say.source("co-s"),
                        Say.area("co-land", null),
                        Say.area("co-east", "co-land"),
                        Say.area("co-west", "co-land"),
                        Say.area("co-else", null),
                        Say.takes("co-1", "co-a", "co-land", "2024-12-01T00:00:00Z", "co-s"),
                        Say.takes("co-2", "co-b", "co-east", "2024-12-02T00:00:00Z", "co-s"));
    }

    private static RequestSpecification within(String area, String validAt) {
        return given().queryParam("within", area).queryParam("validAt", validAt).queryParam("knownAt", size);
    }

    @Test
    void it_lists_what_is_known_and_what_is_inherited() {
        within("co-land", "2024-12-03T00:00:00Z")
                .get("/control")
                .then()
                .statusCode(200)
                .body("items.area", contains("co-east", "co-land", "co-west"))
                .body("items.controller", contains("co-b", "co-a", "co-a"))
                .body("items[2].inheritedFrom", is("co-land"))
                .body("items[0].above", nullValue())
                .body("validAt", is("2024-12-03T00:00:00Z"))
                .body("known", is((int) size))
                .body("next", nullValue());
    }

    @Test
    void it_is_filtered_by_what_is_read_not_by_what_is_stored() {
        within("co-land", "2024-12-03T00:00:00Z")
                .queryParam("controller", "co-a")
                .get("/control")
                .then()
                .body("items.area", contains("co-land", "co-west"));
        within("co-land", "2025-06-01T00:00:00Z")
                .queryParam("ground", "HELD")
                .get("/control")
                .then()
                .body("items", is(List.of()));
    }

    @Test
    void of_unknown_ground_it_lists_all() {
        within("co-else", "2024-12-03T00:00:00Z").get("/control").then().body("items", is(List.of()));
        within("co-else", "2024-12-03T00:00:00Z")
                .queryParam("ground", "UNKNOWN")
                .get("/control")
                .then()
                .body("items.area", contains("co-else"));
    }

    @ParameterizedTest
    @CsvSource({
        "'35,32,37,34', 3",
        "'36,33,36,33', 3",
        "'36.1,33,37,34', 0",
        "'35,32,0,37,34,9', 3",
        "'170,32,36,34', 3",
        "'170,32,-170,34', 0"
    })
    void a_box_finds_what_reaches_into_it(String box, int found) {
        within("co-land", "2024-12-03T00:00:00Z")
                .queryParam("bbox", box)
                .get("/control")
                .then()
                .statusCode(200)
                .body("items", hasSize(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3", "a,b,c,d", "0,10,0,-10", "200,0,201,1", "NaN,0,1,1"})
    void a_box_that_is_none_is_refused(String box) {
        given().queryParam("bbox", box)
                .get("/control")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("bbox"));
    }

    @Test
    void now_is_told_from_memory_as_the_database_tells_it() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        var logs = TwoLogs.here();
        logs.tell(Say.area("co-now", null), Say.area("co-new", "co-now"));
        for (int i = 0; i < 4; i++) {
            long before = logs.size();
            long known = i == 2
                    ? logs.tell(new Retracted("co-now-1", "co-s", "wrong"))
                    : logs.tell(Say.takes("co-now-" + i, i == 3 ? "co-b" : "co-a", "co-now", now, "co-s"));
            given().queryParam("minKnown", known).get("/position").then().statusCode(200);
            for (long size : new long[] {before, known}) {
                var expected = Reading.of(logs.knownAt(size), Instant.parse(now));
                for (var area : List.of("co-now", "co-new")) {
                    var state = expected.of(area).state();
                    given().queryParam("knownAt", size)
                            .queryParam("validAt", now)
                            .get("/areas/" + area + "/control")
                            .then()
                            .statusCode(200)
                            .body("controller", is(state.controller()))
                            .body("ground", is(state.ground().name()))
                            .body("information", is(state.information().name()))
                            .body("known", is((int) size));
                }
            }
        }
    }

    @Test
    void it_comes_as_a_map_or_a_table_too() {
        within("co-land", "2024-12-03T00:00:00Z")
                .accept("application/geo+json")
                .get("/control")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .header("Cache-Control", containsString("immutable"))
                .header("ETag", notNullValue())
                .body("type", is("FeatureCollection"))
                .body("features.id", contains("co-east", "co-land", "co-west"))
                .body("features[0].geometry.coordinates", contains(36, 33))
                .body("features[0].properties.controller", is("co-b"))
                .body("known", is((int) size));
        var table = within("co-land", "2024-12-03T00:00:00Z").accept("text/csv").get("/control");
        table.then().statusCode(200).contentType("text/csv");
        assertThat(table.asString().lines()).hasSize(4).first().asString().startsWith("area,controller,ground");
        assertThat(table.asString().lines().toList().get(1)).startsWith("co-east,co-b,HELD,");
        within("co-land", "2024-12-03T00:00:00Z")
                .accept("text/html")
                .get("/control")
                .then()
                .statusCode(406);
    }

    @Test
    void a_page_leads_to_the_next_at_the_same_moment() {
        String next = within("co-land", "2024-12-01T12:00:00Z")
                .queryParam("limit", 2)
                .get("/control")
                .then()
                .body("items.controller", contains("co-a", "co-a"))
                .header("Link", endsWith(">; rel=\"next\""))
                .extract()
                .path("next");
        given().queryParam("within", "co-land")
                .queryParam("cursor", next)
                .get("/control")
                .then()
                .body("items.area", contains("co-west"))
                .body("validAt", is("2024-12-01T12:00:00Z"))
                .body("known", is((int) size));
    }

    @Test
    void it_rolls_up_to_the_areas_without_children() {
        given().queryParam("validAt", "2024-12-03T00:00:00Z")
                .queryParam("knownAt", size)
                .get("/areas/co-land/rollup")
                .then()
                .statusCode(200)
                .body("byGround.HELD.areas", is(2))
                .body("byGround.HELD.inherited", is(1))
                .body("heldBy.'co-b'.areas", is(1))
                .body("verdict", is("MIXED"));
    }

    @Test
    void the_timeline_is_its_own_and_open_at_the_end() {
        given().queryParam("knownAt", size)
                .get("/areas/co-east/timeline")
                .then()
                .statusCode(200)
                .body("segments.from", contains("2024-12-02T00:00:00Z"))
                .body("segments[0].to", nullValue())
                .body("segments[0].state.controller", is("co-b"))
                .body("policy.id", notNullValue());
    }
}
