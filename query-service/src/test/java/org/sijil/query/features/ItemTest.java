package org.sijil.query.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.query.testing.QueryDatabase;

/** Single features, their geometry and the two clocks; requirements of 17-069r4, classes core and geojson. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
class ItemTest {
    private static final String GEO_JSON = "application/geo+json";

    @ParameterizedTest
    @CsvSource({"areas, fc-land", "areas, fc-east", "control, fc-east", "claims, fc-1"})
    void f_success(String collection, String id) {
        Coast.feature(collection, id)
                .statusCode(200)
                .contentType(startsWith(GEO_JSON))
                .body("type", is("Feature"))
                .body("id", is(id))
                .body("links.rel", hasItems("self", "collection"))
                .body("properties", notNullValue())
                .header("Link", containsString("rel=\"collection\""));
        Coast.feature(collection, "nothing").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "control"})
    void cells_fill_the_map(String collection) {
        Coast.items()
                .queryParam("geometry", "cells")
                .queryParam("bbox", "-174.2,-49.5,-174.2,-49.5")
                .get(Coast.path(collection))
                .then()
                .statusCode(200)
                .body("features.find { it.id == 'fc-east' }.geometry.type", is("Polygon"));
        Coast.items()
                .queryParam("geometry", "cells")
                .get(Coast.path(collection) + "/fc-west")
                .then()
                .statusCode(200)
                .body("geometry.coordinates[0].size()", is(5));
    }

    @Test
    void geojson_content() {
        List<List<Number>> ring = Coast.feature("areas", "fc-land").extract().path("geometry.coordinates[0]");
        assertThat(ring).hasSize(5);
        double doubledArea = 0;
        for (int i = 0; i < 4; i++) {
            doubledArea += ring.get(i).get(0).doubleValue()
                            * ring.get(i + 1).get(1).doubleValue()
                    - ring.get(i + 1).get(0).doubleValue() * ring.get(i).get(1).doubleValue();
        }
        assertThat(doubledArea).as("wound counter-clockwise").isPositive();
        Map<String, Object> point =
                Coast.feature("control", "fc-east").extract().path("geometry");
        assertThat(point.get("type")).isEqualTo("Point");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-07T10:00:00Z, fc-1",
        "2024-12-07T10:00:00Z/.., fc-2 fc-1",
        "2024-12-08T00:00:00Z/, fc-2",
        "../2024-12-08T00:00:00Z, fc-1",
        "/2024-12-08T12:00:00+02:00, fc-2 fc-1",
        "2024-12-07T11:00:00Z/2024-12-08T09:00:00Z, ''"
    })
    void fc_time_response(String datetime, String ids) {
        List<String> found = given().queryParam("datetime", datetime)
                .queryParam("knownAt", Coast.SIZE)
                .queryParam("bbox", "-176,-51,-173,-48")
                .get(Coast.path("claims"))
                .then()
                .statusCode(200)
                .extract()
                .path("features.id");
        assertThat(String.join(" ", found)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({
        // Before either was said or known, between, and after: the four corners of the two clocks.
        "2024-12-07T09:00:00Z, 0, ''",
        "2024-12-09T00:00:00Z, 1, 'fc-east'",
        "2024-12-07T12:00:00Z, 0, 'fc-east'",
        "2024-12-09T00:00:00Z, 0, 'fc-east fc-west'",
        "2024-12-01T00:00:00Z/2024-12-07T12:00:00Z, 0, 'fc-east'"
    })
    void both_clocks(String datetime, int fewer, String ids) {
        List<String> found = given().queryParam("datetime", datetime)
                .queryParam("knownAt", Coast.SIZE - fewer)
                .queryParam("bbox", "-176,-51,-173,-48")
                .get(Coast.path("control"))
                .then()
                .statusCode(200)
                .extract()
                .path("features.findAll { it.properties.inheritedFrom == null }.id");
        assertThat(String.join(" ", found)).isEqualTo(ids);
    }
}
