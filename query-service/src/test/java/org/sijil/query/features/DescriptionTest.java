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

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.query.testing.QueryDatabase;

/** What a program is told that knows the standard alone; each test has the name of a requirement of 17-069r4. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
class DescriptionTest {
    private static final String API = "application/vnd.oai.openapi+json;version=3.0";
    private static final String GEO_JSON = "application/geo+json";
    private static final String CLASS = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

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
        var definition = Coast.json("/features/api");
        definition.get("paths").properties().forEach(path -> {
            var asked = given().queryParam("minKnown", Coast.SIZE);
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
        Coast.feature("claims", "fc-1").statusCode(200);
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
        var all = Coast.json("/features/collections").get("collections");
        var one = Coast.json("/features/collections/" + collection);
        assertThat(all).contains(one);
        given().get("/features/collections/nothing").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "control", "claims"})
    void fc_parameters_definition(String collection) {
        var definition = Coast.json("/features/api");
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
}
