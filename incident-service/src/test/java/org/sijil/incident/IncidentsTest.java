package org.sijil.incident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
@TestProfile(Authenticated.class)
class IncidentsTest {
    private static final String PROBLEM = "application/problem+json";
    private static long defined;

    @Inject
    ClaimLogHere claims;

    @Inject
    DataSource database;

    @BeforeEach
    void define() {
        if (defined == 0) {
            claims.make();
            claims.tellActor("red");
            claims.tellActor("blue");
            claims.tellSource("gazette");
            defined = claims.tellSource("herald");
        }
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    private static ValidatableResponse list(Map<String, ?> parameters) {
        return as("reader").queryParams(parameters).get("/incident/incidents").then();
    }

    private static String id(long size, String areaAndName) {
        return size - 1 + "." + areaAndName;
    }

    @Test
    void several_claims_tell_of_one_incident() {
        long first = claims.tellClaim("m1", "TAKES_CONTROL", "red", "mill", "2024-12-07T10:00:00Z", "gazette");
        claims.tellClaim("m2", "HOLDS", "red", "mill", "2024-12-07T12:00:00Z", "herald");
        long known = claims.tellClaim("m3", "SHELLS", "blue", "mill", "2024-12-07T12:00:00Z", "herald");

        list(Map.of("area", "mill", "minKnown", known))
                .statusCode(200)
                .body("known", is((int) known))
                .body("next", nullValue())
                .body("items.id", contains(id(known, "mill.SHELLS"), id(first, "mill.HOLD")))
                .body("items[0].effect", nullValue())
                .body("items[0].type", is("SHELLS"))
                .body("items[0].actor", is("blue"))
                .body("items[0].net", nullValue())
                .body("items[1].effect", is("HOLD"))
                .body("items[1].side", is("red"))
                .body("items[1].type", nullValue())
                .body("items[1].claims", contains("m1", "m2"))
                .body("items[1].types", contains("TAKES_CONTROL", "HOLDS"))
                .body("items[1].voices", contains("gazette", "herald"))
                .body("items[1].echoes", empty())
                .body("items[1].denials", empty())
                .body("items[1].first", is("2024-12-07T10:00:00Z"))
                .body("items[1].last", is("2024-12-07T12:00:00Z"))
                .body("items[1].net", is(24));
    }

    @Test
    void they_are_found_by_what_is_asked_of_them() {
        claims.tellClaim("f1", "TAKES_CONTROL", "red", "ford", "2024-12-07T10:00:00Z", "gazette");
        claims.tellClaim("f2", "WITHDRAWS", "blue", "ford", "2024-12-09T10:00:00Z", "herald");
        long known = claims.tellClaim("f3", "SHELLS", "blue", "ford", "2024-12-11T10:00:00Z", "herald");
        var ford = Map.of("area", "ford", "minKnown", known);

        list(with(ford, "effect", "LEAVE")).body("items.claims.flatten()", contains("f2"));
        list(with(ford, "type", "SHELLS")).body("items.claims.flatten()", contains("f3"));
        list(with(ford, "actor", "blue")).body("items.claims.flatten()", contains("f3", "f2"));
        list(with(ford, "from", "2024-12-09T10:00:00Z")).body("items.claims.flatten()", contains("f3", "f2"));
        list(with(ford, "to", "2024-12-09T09:59:59Z")).body("items.claims.flatten()", contains("f1"));
        list(with(ford, "effect", "RELIEVE")).body("items", empty());
    }

    private static Map<String, ?> with(Map<String, ?> parameters, String name, String value) {
        var all = new HashMap<String, Object>(parameters);
        all.put(name, value);
        return all;
    }

    @Test
    void a_page_leads_to_the_next_at_the_same_knowledge() {
        claims.tellClaim("p1", "HOLDS", "red", "pass", "2024-12-07T10:00:00Z", "gazette");
        claims.tellClaim("p2", "SHELLS", "red", "pass", "2024-12-07T10:00:00Z", "gazette");
        long known = claims.tellClaim("p3", "SHELLS", "blue", "pass", "2024-12-07T10:00:00Z", "gazette");
        String next = list(Map.of("area", "pass", "minKnown", known, "limit", 2))
                .body("items.claims.flatten()", contains("p3", "p2"))
                .body("next", notNullValue())
                .extract()
                .path("next");

        long later = claims.retract("p1", "gazette");
        list(Map.of("area", "pass", "minKnown", later)).body("items.claims.flatten()", contains("p3", "p2"));
        list(Map.of("area", "pass", "cursor", next))
                .body("items.claims.flatten()", contains("p1"))
                .body("known", is((int) known))
                .body("next", nullValue());
    }

    @Test
    void one_that_no_longer_stands_is_told_as_it_was_known() {
        long first = claims.tellClaim("g1", "HOLDS", "red", "gate", "2024-12-07T10:00:00Z", "gazette");
        long second = claims.tellClaim("g2", "HOLDS", "red", "gate", "2024-12-07T11:00:00Z", "gazette");
        var path = "/incident/incidents/" + id(first, "gate.HOLD");
        as("reader")
                .queryParam("minKnown", second)
                .get(path)
                .then()
                .statusCode(200)
                .body("id", is(id(first, "gate.HOLD")))
                .body("claims", contains("g1", "g2"))
                .body("known", is((int) second));

        long retracted = claims.retract("g1", "gazette");
        as("reader")
                .queryParam("minKnown", retracted)
                .get(path)
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
        as("reader").queryParam("knownAt", first).get(path).then().body("claims", contains("g1"));
        as("reader")
                .queryParam("minKnown", retracted)
                .get("/incident/incidents/" + id(second, "gate.HOLD"))
                .then()
                .body("claims", contains("g2"));
        as("reader").queryParam("knownAt", first - 1).get(path).then().statusCode(404);
    }

    @Test
    void what_was_known_may_be_asked_for_by_time() {
        long known = claims.tellClaim("t1", "HOLDS", "red", "tower", "2024-12-07T10:00:00Z", "gazette");
        String recordedAt = recordedAt(known - 1);
        long later = claims.tellClaim("t2", "SHELLS", "red", "tower", "2024-12-07T10:00:00Z", "gazette");
        list(Map.of("area", "tower", "minKnown", later, "knownAt", recordedAt))
                .body("known", is((int) known))
                .body("items.claims.flatten()", contains("t1"));
        list(Map.of("area", "tower", "minKnown", later, "knownAt", "2000-01-01T00:00:00Z"))
                .body("known", is(0))
                .body("items", empty());
    }

    private String recordedAt(long position) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select recorded_at from claim_log.entry where position = " + position)) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant().toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            effect,   TAKES
            type,     CONQUERS
            from,     2024-12-07
            to,       yesterday
            knownAt,  -1
            minKnown, -1
            limit,    0
            limit,    1001
            cursor,   Zm9v
            colour,   red
            """)
    void a_bad_parameter_is_named(String name, String value) {
        list(Map.of(name, value))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", endsWith("/bad-parameter"))
                .body("errors[0].parameter", is(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/incident/incidents/x", "/incident/incidents/0.nowhere.HOLD"})
    void what_is_not_there_is_a_problem(String path) {
        as("reader").get(path).then().statusCode(404).contentType(PROBLEM).body("type", endsWith("/not-found"));
    }

    @Test
    void what_is_not_known_in_time_is_a_problem() {
        list(Map.of("minKnown", 1_000_000)).statusCode(503).body("type", endsWith("/not-yet-known"));
    }

    @Test
    void reads_need_a_reader() {
        given().get("/incident/incidents").then().statusCode(401);
        as("stranger").get("/incident/incidents").then().statusCode(403);
    }

    @Test
    void each_answer_has_an_example_that_is_as_it_is() throws IOException {
        var api = new ObjectMapper()
                .readTree(given().get("/incident/openapi?format=json").asString());
        long known = claims.tellClaim("e1", "HOLDS", "red", "east", "2024-12-07T10:00:00Z", "gazette");
        var item = list(Map.of("area", "east", "minKnown", known)).extract().<Map<String, Object>>path("items[0]");
        var example = "/get/responses/200/content/application~1json/example";
        var shown = api.at("/paths/~1incident~1incidents" + example + "/items/0");
        assertThat(shown.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(item.keySet());
        assertThat(api.at("/paths/~1incident~1incidents~1{id}" + example).isObject())
                .isTrue();
        assertThat(api.at("/paths/~1incident~1incidents/get/parameters").size()).isEqualTo(10);
    }
}
