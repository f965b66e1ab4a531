package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Names;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
class DiffTest {
    private static long before;
    private static long size;

    @BeforeAll
    static void tell() {
        before = TwoLogs.here()
                .tell(
                        Say.actor("di-a"),
                        Say.actor("di-b"),
                        new ActorDefined(new Actor("di-unit", Actor.Kind.UNIT, "di-a", null, null), Names.NONE),
                        Say.source("di-s"),
                        Say.area("di-land", null),
                        Say.area("di-east", "di-land"),
                        Say.area("di-west", "di-land"),
                        Say.takes("di-1", "di-a", "di-land", "2024-12-01T00:00:00Z", "di-s"),
                        Say.takes("di-2", "di-unit", "di-east", "2024-12-01T00:00:00Z", "di-s"));
        size = TwoLogs.here()
                .tell(
                        Say.takes("di-3", "di-b", "di-land", "2024-12-02T00:00:00Z", "di-s"),
                        Say.takes("di-4", "di-unit", "di-east", "2024-12-02T00:00:00Z", "di-s"));
    }

    private static RequestSpecification diff() {
        return given().queryParam("within", "di-land");
    }

    @Test
    void on_the_ground_it_tells_what_changed_and_because_of_whom() {
        diff().queryParam("validFrom", "2024-12-01T12:00:00Z")
                .queryParam("validTo", "2024-12-02T12:00:00Z")
                .queryParam("knownAt", size)
                .get("/diff")
                .then()
                .statusCode(200)
                // That it was said again makes no difference to the east; the west inherits.
                .body("items.area", contains("di-land", "di-west"))
                .body("items.before.controller", contains("di-a", "di-a"))
                .body("items.after.controller", contains("di-b", "di-b"))
                .body("items[1].because", contains("di-3"))
                .body("items[0].before.validAt", is("2024-12-01T12:00:00Z"))
                .body("known", is((int) size));
    }

    @Test
    void of_knowledge_it_tells_what_was_learnt() {
        diff().queryParam("knownFrom", before)
                .queryParam("knownTo", size)
                .queryParam("validAt", "2024-12-02T12:00:00Z")
                .get("/diff")
                .then()
                .statusCode(200)
                .body("items.area", contains("di-land", "di-west"))
                .body("items.because", contains(List.of("di-3"), List.of("di-3")))
                .body("items[0].before.known", is((int) before))
                .body("items[0].after.known", is((int) size));
        long later = TwoLogs.here().tell(new Retracted("di-3", "di-s", "wrong"));
        diff().queryParam("knownFrom", size)
                .queryParam("knownTo", later)
                .queryParam("validAt", "2024-12-02T12:00:00Z")
                .get("/diff")
                .then()
                .body("items[0].after.controller", is("di-a"))
                .body("items[0].because", contains("di-3"));
        diff().queryParam("knownFrom", later)
                .queryParam("knownTo", later)
                .get("/diff")
                .then()
                .body("items", empty());
    }

    @Test
    void time_alone_is_no_claim() {
        diff().queryParam("validFrom", "2024-12-03T00:00:00Z")
                .queryParam("validTo", "2025-12-03T00:00:00Z")
                .queryParam("knownAt", size)
                .get("/diff")
                .then()
                .body("items.area", contains("di-east", "di-land", "di-west"))
                .body("items[0].after.ground", is("UNKNOWN"))
                .body("items[0].because", empty());
    }

    @Test
    void a_page_leads_to_the_next() {
        var pages = diff().queryParam("validFrom", "2024-12-01T12:00:00Z")
                .queryParam("validTo", "2024-12-02T12:00:00Z")
                .queryParam("limit", 1);
        String next = pages.queryParam("knownAt", size)
                .get("/diff")
                .then()
                .body("items.area", contains("di-land"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        pages.queryParam("cursor", next)
                .get("/diff")
                .then()
                .body("items.area", contains("di-west"))
                .body("next", nullValue())
                .body("known", is((int) size));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "within=di-land",
                "validFrom=2024-12-01T00:00:00Z",
                "knownFrom=1&knownTo=2&knownAt=3",
                "knownFrom=1&knownTo=2&validFrom=2024-12-01T00:00:00Z",
                "validFrom=2024-12-01T00:00:00Z&validTo=2024-12-02T00:00:00Z&validAt=2024-12-02T00:00:00Z"
            })
    void two_moments_of_one_clock_are_needed(String query) {
        given().get("/diff?" + query).then().statusCode(400);
    }

    @Test
    void a_side_held_what_any_of_it_held_until_another_took_it_or_nobody_said_so_any_more() {
        given().queryParam("validAt", "2024-12-10T00:00:00Z")
                .queryParam("knownAt", size)
                .get("/actors/di-unit/holdings")
                .then()
                .statusCode(200)
                .body("side", is("di-a"))
                .body("items.area", contains("di-east", "di-land"))
                .body("items.gained", contains("2024-12-01T00:00:00Z", "2024-12-01T00:00:00Z"))
                .body("items.lost", contains(null, "2024-12-02T00:00:00Z"));
        String next = given().queryParam("validAt", "2025-12-10T00:00:00Z")
                .queryParam("knownAt", size)
                .queryParam("limit", 1)
                .get("/actors/di-a/holdings")
                .then()
                .body("items.area", contains("di-east"))
                .body("items[0].lost", is("2025-01-31T00:00:01Z"))
                .body("items[0].expired", is(true))
                .extract()
                .path("next");
        given().queryParam("cursor", next)
                .get("/actors/di-a/holdings")
                .then()
                .body("items.area", contains("di-land"))
                .body("next", nullValue());
        given().get("/actors/di-nobody/holdings").then().statusCode(404);
    }
}
