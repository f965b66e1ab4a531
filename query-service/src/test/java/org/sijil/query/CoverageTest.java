package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
class CoverageTest {
    private static long before;
    private static long size;

    @BeforeAll
    static void tell() {
        before = TwoLogs.here()
                .tell(
                        Say.actor("cv-a"),
                        Say.source("cv-s"),
                        Say.area("cv-land", null),
                        Say.area("cv-town", "cv-land"),
                        Say.area("cv-village", "cv-land"),
                        says("cv-1", "2024-12-01T12:00:00Z"),
                        says("cv-2", "2024-12-04T12:00:00Z"),
                        says("cv-3", "2024-12-09T00:00:01Z"));
        size = TwoLogs.here()
                .tell(
                        new Retracted("cv-2", "cv-s", "wrong"),
                        new Corrected(says("cv-1", "2024-12-02T12:00:00Z").claim(), ClaimWords.NONE, "a day later"));
    }

    private static Recorded says(String id, String at) {
        return new Recorded(
                Say.claim(id, ClaimType.PROTESTS, "cv-a", List.of("cv-town"), at, "cv-s", null), ClaimWords.NONE);
    }

    private static ValidatableResponse coverage(String validAt, long known, Map<String, ?> more) {
        return given().queryParam("within", "cv-land")
                .queryParam("validAt", validAt)
                .queryParam("knownAt", known)
                .queryParams(more)
                .get("/coverage")
                .then();
    }

    @Test
    void silence_is_counted_in_days_from_what_was_said_last() {
        coverage("2024-12-09T00:00:00Z", before, Map.of())
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .body("items.area", contains("cv-land", "cv-town", "cv-village"))
                .body("items.claim", is(Arrays.asList(null, "cv-2", null)))
                .body("items.days", is(Arrays.asList(null, 4, null)))
                .body("items[1].moment", is("2024-12-04T12:00:00Z"));
        coverage("2024-12-09T00:00:01Z", before, Map.of())
                .body("items[1].claim", is("cv-3"))
                .body("items[1].days", is(0));
    }

    @Test
    void what_is_taken_back_was_not_said_and_what_is_corrected_was_said_of_another_day() {
        coverage("2024-12-09T00:00:00Z", size, Map.of())
                .body("items[1].claim", is("cv-1"))
                .body("items[1].moment", is("2024-12-02T12:00:00Z"))
                .body("items[1].days", is(6));
        coverage("2024-12-02T11:59:59Z", size, Map.of()).body("items[1].claim", nullValue());
    }

    @Test
    void a_page_leads_to_the_next() {
        var link = coverage("2024-12-09T00:00:00Z", size, Map.of("limit", 2))
                .body("items.area", contains("cv-land", "cv-town"))
                .body("next", notNullValue())
                .extract()
                .header("Link");
        assertThat(link).startsWith("<?").endsWith(">; rel=\"next\"");
        given().urlEncodingEnabled(false)
                .get("/coverage" + link.substring(1, link.indexOf('>')))
                .then()
                .header("Link", nullValue())
                .body("items.area", contains("cv-village"))
                .body("validAt", is("2024-12-09T00:00:00Z"))
                .body("next", nullValue());
    }

    @Test
    void what_cannot_be_read_is_a_problem() {
        coverage("2024-12-09T00:00:00Z", size, Map.of("limit", 10_001))
                .statusCode(400)
                .body("errors.parameter", contains("limit"));
        given().queryParam("within", "cv-nowhere").get("/coverage").then().statusCode(400);
    }
}
