package org.sijil.query.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

/** Pages of features; each test has the name of a requirement of 17-069r4, class core. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
class ItemsTest {
    private static final String GEO_JSON = "application/geo+json";

    @ParameterizedTest
    @ValueSource(strings = {"areas", "control", "claims"})
    void fc_response(String collection) {
        var answer = Coast.items().get(Coast.path(collection)).then().statusCode(200);
        answer.contentType(startsWith(GEO_JSON))
                .body("type", is("FeatureCollection"))
                .body("features.type", everyItem(is("Feature")))
                .body("features.id", everyItem(notNullValue()))
                .body("links.rel", hasItem("self"))
                .body("links.type", everyItem(notNullValue()));
        assertThat(Instant.parse(answer.extract().<String>path("timeStamp"))).isNotNull();
        assertThat(answer.extract().<Integer>path("numberReturned"))
                .isEqualTo(answer.extract().<List<?>>path("features").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "control", "claims"})
    void fc_limit_response(String collection) {
        Coast.items()
                .queryParam("limit", 1)
                .get(Coast.path(collection))
                .then()
                .statusCode(200)
                .body("features.size()", is(1));
        Coast.items()
                .queryParam("limit", 1_000_000)
                .get(Coast.path(collection))
                .then()
                .statusCode(200);
        for (var bad : List.of("0", "-1", "many")) {
            Coast.items()
                    .queryParam("limit", bad)
                    .get(Coast.path(collection))
                    .then()
                    .statusCode(400);
        }
    }

    @ParameterizedTest
    @CsvSource({"areas, fc-land fc-east", "control, fc-east", "claims, fc-1"})
    void fc_bbox_response(String collection, String ids) {
        for (var box : List.of("-174.5,-51,-174.05,-49", "-174.5,-51,0,-174.05,-49,100")) {
            assertThat(Coast.items()
                            .queryParam("bbox", box)
                            .get(Coast.path(collection))
                            .then()
                            .extract()
                            .<List<String>>path("features.id"))
                    .containsExactlyInAnyOrder(ids.split(" "));
        }
        // Across the antimeridian.
        assertThat(Coast.items()
                        .queryParam("bbox", "170,-50,-174.5,-49")
                        .get(Coast.path(collection))
                        .then()
                        .extract()
                        .<List<String>>path("features.id"))
                .doesNotContain("fc-east", "fc-1")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=1,2,3",
                "bbox=1,2,3,x",
                "bbox=10,20,30,10",
                "datetime=yesterday",
                "datetime=2024-12-07",
                "datetime=2024-12-07T00:00:00Z/2024-12-06T00:00:00Z",
                "cursor=x",
                "knownAt=x"
            })
    void invalid_parameters(String query) {
        for (var collection : List.of("areas", "control", "claims")) {
            given().get(Coast.path(collection) + "?" + query)
                    .then()
                    .statusCode(400)
                    .contentType(startsWith("application/problem+json"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/features?x=1",
                "/features/api?x=1",
                "/features/conformance?x=1",
                "/features/collections?x=1",
                "/features/collections/areas?x=1",
                "/features/collections/areas/items?x=1",
                "/features/collections/claims/items?geometry=cells",
                "/features/collections/control/items/fc-east?x=1",
                "/features/collections/areas/items?geometry=round"
            })
    void query_param_unknown(String path) {
        given().get(path).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "control", "claims"})
    void fc_links_and_number_matched(String collection) {
        var seen = new ArrayList<String>();
        int matched = -1;
        var page = Coast.items()
                .queryParam("limit", 1)
                .queryParam("bbox", "-176,-51,-173,-48")
                .get(Coast.path(collection))
                .then();
        while (true) {
            page.statusCode(200);
            seen.addAll(page.extract().<List<String>>path("features.id"));
            int now = page.extract().<Integer>path("numberMatched");
            assertThat(now).isEqualTo(matched < 0 ? now : matched);
            matched = now;
            // What is told in between is not of this walk.
            TwoLogs.here()
                    .tell(Say.takes(
                            "fc-" + collection + seen.size(), "fc-a", "fc-west", "2024-12-08T11:00:00Z", "fc-s"));
            String next = page.extract().path("links.find { it.rel == 'next' }?.href");
            if (next == null) {
                break;
            }
            page.header("Link", containsString("<" + next + ">; rel=\"next\"; type=\"application/geo+json\""));
            page = given().urlEncodingEnabled(false).get(next).then();
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(matched);
        assertThat(matched).isGreaterThan(1);
    }

    /** As OGC's own suite counts: it sends what the link {@code next} has once more, and a limit of its own. */
    @ParameterizedTest
    @CsvSource({"areas, 10000", "control, 10000", "claims, 1000"})
    void fc_numberMatched_by_a_client_that_sends_parameters_again(String collection, int most) {
        var first = Coast.items()
                .queryParam("limit", 1)
                .get(Coast.path(collection))
                .then()
                .statusCode(200)
                .extract();
        String next = first.path("links.find { it.rel == 'next' }.href");
        var cursor = next.replaceFirst(".*[?&]cursor=([^&]*).*", "$1");
        List<?> rest = given().urlEncodingEnabled(false)
                .get(next + "&cursor=" + cursor + "&limit=" + most)
                .then()
                .statusCode(200)
                .extract()
                .path("features");
        assertThat(rest).isNotEmpty();
    }

    /** The greatest and the odd boxes that OGC's own suite asks for: meridian, equator, antimeridian, poles. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            areas   | -1.5,50,1.5,53
            areas   | -80,-5,-70,5
            areas   | 177,65,-177,70
            areas   | -180,85,180,90
            areas   | -180,-90,180,-85
            control | 177,65,-177,70
            control | -180,-90,180,-85
            claims  | 177,65,-177,70
            claims  | -180,85,180,90
            """)
    void fc_bbox_response_far_from_everything(String collection, String box) {
        Coast.items()
                .queryParam("bbox", box)
                .get(Coast.path(collection))
                .then()
                .statusCode(200)
                .body("features.id", not(hasItem("fc-east")));
    }
}
