package org.sijil.query.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

/** Each test has the name of a requirement of 17-069r4, class core or oas30. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
class CoreTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "application/vnd.oai.openapi+json;version=3.0";
    private static final String GEO_JSON = "application/geo+json";
    private static final String CLASS = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    private static long size;

    @BeforeAll
    static void tell() {
        size = TwoLogs.here()
                .tell(
                        Say.actor("fc-a"),
                        Say.source("fc-s"),
                        Told.square("fc-land", -175, -50, -174, -49),
                        Told.town("fc-east", "fc-land", "-174.2", "-49.5"),
                        Told.town("fc-west", "fc-land", "-174.8", "-49.5"),
                        Say.takes("fc-1", "fc-a", "fc-east", "2024-12-07T10:00:00Z", "fc-s"),
                        Say.takes("fc-2", "fc-a", "fc-west", "2024-12-08T10:00:00Z", "fc-s"));
    }

    private static RequestSpecification items() {
        return given().queryParam("minKnown", size);
    }

    private static String path(String collection) {
        return "/features/collections/" + collection + "/items";
    }

    private static JsonNode json(String path) {
        try {
            return JSON.readTree(given().get(path).asString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/features", "/features/"})
    void root_success(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("title", notNullValue())
                .body("links.rel", hasItems("self", "service-desc", "conformance", "data"))
                .body("links.find { it.rel == 'service-desc' }.type", is(API))
                .header("Link", containsString("rel=\"service-desc\""));
    }

    @Test
    void api_definition_success() {
        var href =
                given().get("/features").then().extract().<String>path("links.find { it.rel == 'service-desc' }.href");
        var answer = given().accept(API).get(href).then().statusCode(200).extract();
        assertThat(answer.header("Content-Type"))
                .startsWith("application/vnd.oai.openapi+json;")
                .endsWith("version=3.0");
        assertThat(answer.jsonPath().getString("openapi")).startsWith("3.0.");
        assertThat(answer.jsonPath().getString("servers[0].url")).isEqualTo(href.replace("/api", ""));
    }

    @Test
    void each_path_of_the_definition_takes_its_parameters() {
        var definition = json("/features/api");
        definition.get("paths").properties().forEach(path -> {
            var asked = given().queryParam("minKnown", size);
            boolean takes = false;
            for (var parameter : path.getValue().at("/get/parameters")) {
                takes |= parameter.path("$ref").asText().endsWith("/minKnown");
            }
            var url =
                    "/features" + path.getKey().replace("{id}", path.getKey().contains("claims") ? "fc-1" : "fc-east");
            (takes ? asked : given())
                    .get(url.replace("/collections/fc-east", "/collections/areas"))
                    .then()
                    .statusCode(200);
        });
    }

    @Test
    void conformance_success() {
        given().get("/features/conformance")
                .then()
                .statusCode(200)
                .body("conformsTo", hasItems(CLASS + "core", CLASS + "oas30", CLASS + "geojson"));
    }

    @Test
    void fc_md_success() {
        given().get("/features/collections")
                .then()
                .statusCode(200)
                .body("links.rel", hasItem("self"))
                .body("collections.id", is(List.of("areas", "control", "claims")))
                .body("collections.itemType", everyItem(is("feature")))
                .body("collections.crs", everyItem(is(List.of("http://www.opengis.net/def/crs/OGC/1.3/CRS84"))))
                .body("collections.links.flatten().findAll { it.rel == 'items' }.type", everyItem(is(GEO_JSON)))
                .body("collections.find { it.id == 'control' }.extent.temporal.interval[0][0]", notNullValue())
                .body("collections[0].extent.spatial.bbox[0].size()", is(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "control", "claims"})
    void sfc_md_success(String collection) {
        var all = json("/features/collections").get("collections");
        var one = json("/features/collections/" + collection);
        assertThat(all).contains(one);
        given().get("/features/collections/nothing").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "control", "claims"})
    void fc_parameters_definition(String collection) {
        var definition = json("/features/api");
        var parameters = new HashSet<String>();
        definition
                .at("/paths/~1collections~1" + collection + "~1items/get/parameters")
                .forEach(reference -> {
                    var parameter = definition.at(reference.get("$ref").asText().substring(1));
                    parameters.add(parameter.get("name").asText());
                    assertThat(parameter.get("in").asText()).isEqualTo("query");
                    assertThat(parameter.get("required").asBoolean()).isFalse();
                    assertThat(parameter.get("style").asText()).isEqualTo("form");
                    assertThat(parameter.get("explode").asBoolean()).isFalse();
                    var schema = parameter.get("schema");
                    switch (parameter.get("name").asText()) {
                        case "limit" ->
                            assertThat(schema.get("minimum").asInt()).isEqualTo(1);
                        case "bbox" -> {
                            assertThat(schema.get("minItems").asInt()).isEqualTo(4);
                            assertThat(schema.get("maxItems").asInt()).isEqualTo(6);
                            assertThat(schema.at("/items/type").asText()).isEqualTo("number");
                        }
                        default -> assertThat(schema.get("type").asText()).isIn("string", "integer");
                    }
                });
        assertThat(parameters).contains("limit", "bbox", "datetime", "cursor", "knownAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "control", "claims"})
    void fc_response(String collection) {
        var answer = items().get(path(collection)).then().statusCode(200);
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
        items().queryParam("limit", 1)
                .get(path(collection))
                .then()
                .statusCode(200)
                .body("features.size()", is(1));
        items().queryParam("limit", 1_000_000).get(path(collection)).then().statusCode(200);
        for (var bad : List.of("0", "-1", "many")) {
            items().queryParam("limit", bad).get(path(collection)).then().statusCode(400);
        }
    }

    @ParameterizedTest
    @CsvSource({"areas, fc-land fc-east", "control, fc-east", "claims, fc-1"})
    void fc_bbox_response(String collection, String ids) {
        for (var box : List.of("-174.5,-51,-174.05,-49", "-174.5,-51,0,-174.05,-49,100")) {
            assertThat(items().queryParam("bbox", box)
                            .get(path(collection))
                            .then()
                            .extract()
                            .<List<String>>path("features.id"))
                    .containsExactlyInAnyOrder(ids.split(" "));
        }
        // Across the antimeridian.
        assertThat(items().queryParam("bbox", "170,-50,-174.5,-49")
                        .get(path(collection))
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
            given().get(path(collection) + "?" + query)
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
        var page = items().queryParam("limit", 1)
                .queryParam("bbox", "-176,-51,-173,-48")
                .get(path(collection))
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
                            "fc-" + collection + seen.size(), "fc-a", "fc-east", "2024-12-08T11:00:00Z", "fc-s"));
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

    @ParameterizedTest
    @CsvSource({"areas, fc-land", "areas, fc-east", "control, fc-east", "claims, fc-1"})
    void f_success(String collection, String id) {
        feature(collection, id)
                .statusCode(200)
                .contentType(startsWith(GEO_JSON))
                .body("type", is("Feature"))
                .body("id", is(id))
                .body("links.rel", hasItems("self", "collection"))
                .body("properties", notNullValue())
                .header("Link", containsString("rel=\"collection\""));
        feature(collection, "nothing").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "control"})
    void cells_fill_the_map(String collection) {
        items().queryParam("geometry", "cells")
                .queryParam("bbox", "-174.2,-49.5,-174.2,-49.5")
                .get(path(collection))
                .then()
                .statusCode(200)
                .body("features.find { it.id == 'fc-east' }.geometry.type", is("Polygon"));
        items().queryParam("geometry", "cells")
                .get(path(collection) + "/fc-west")
                .then()
                .statusCode(200)
                .body("geometry.coordinates[0].size()", is(5));
    }

    private static ValidatableResponse feature(String collection, String id) {
        return given().queryParam("minKnown", size)
                .get(path(collection) + "/" + id)
                .then();
    }

    @Test
    void geojson_content() {
        List<List<Number>> ring = feature("areas", "fc-land").extract().path("geometry.coordinates[0]");
        assertThat(ring).hasSize(5);
        double doubledArea = 0;
        for (int i = 0; i < 4; i++) {
            doubledArea += ring.get(i).get(0).doubleValue()
                            * ring.get(i + 1).get(1).doubleValue()
                    - ring.get(i + 1).get(0).doubleValue() * ring.get(i).get(1).doubleValue();
        }
        assertThat(doubledArea).as("wound counter-clockwise").isPositive();
        Map<String, Object> point = feature("control", "fc-east").extract().path("geometry");
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
                .queryParam("knownAt", size)
                .queryParam("bbox", "-176,-51,-173,-48")
                .get(path("claims"))
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
                .queryParam("knownAt", size - fewer)
                .queryParam("bbox", "-176,-51,-173,-48")
                .get(path("control"))
                .then()
                .statusCode(200)
                .extract()
                .path("features.findAll { it.properties.inheritedFrom == null }.id");
        assertThat(String.join(" ", found)).isEqualTo(ids);
    }
}
