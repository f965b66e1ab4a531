package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
                .body("items", is(java.util.List.of()));
    }

    @Test
    void of_unknown_ground_it_lists_all() {
        within("co-else", "2024-12-03T00:00:00Z").get("/control").then().body("items", is(java.util.List.of()));
        within("co-else", "2024-12-03T00:00:00Z")
                .queryParam("ground", "UNKNOWN")
                .get("/control")
                .then()
                .body("items.area", contains("co-else"));
    }

    @Test
    void a_page_leads_to_the_next_at_the_same_moment() {
        String next = within("co-land", "2024-12-01T12:00:00Z")
                .queryParam("limit", 2)
                .get("/control")
                .then()
                .body("items.controller", contains("co-a", "co-a"))
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
