package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
class AreasTest {
    private static long before;
    private static long size;

    @BeforeAll
    static void tell() {
        before = TwoLogs.here()
                .tell(
                        Say.area("ga-south", null, Say.names("الجنوب", "The South", "Janub")),
                        Say.area("ga-town", "ga-south", Say.names("المعضمية", "Moadamiyah", "Muadamiyat")),
                        Say.area("ga-hill", "ga-town", Say.names("تل الورد", "Rose Hill 100%", "Tell al-Ward")));
        size = TwoLogs.here().tell(Say.area("ga-hill", "ga-south", Say.names("تل الورد", "Rose Hill", "Tell al-Ward")));
    }

    private static RequestSpecification now() {
        return given().queryParam("minKnown", size);
    }

    @ParameterizedTest
    @CsvSource({"معضمية, ga-town", "MOADAM, ga-town", "muadamiyat, ga-town", "al-ward, ga-hill"})
    void they_are_found_by_a_piece_of_a_name(String piece, String found) {
        now().queryParam("q", piece).get("/areas").then().statusCode(200).body("items.id", contains(found));
    }

    @Test
    void what_is_asked_for_is_text_and_no_pattern() {
        now().queryParam("q", "rose%100").get("/areas").then().body("items.id", is(java.util.List.of()));
        given().queryParam("knownAt", before)
                .queryParam("q", "100%")
                .get("/areas")
                .then()
                .body("items.id", contains("ga-hill"));
    }

    @Test
    void they_lie_within_what_is_above_them_as_known_then() {
        now().queryParam("within", "ga-south")
                .get("/areas")
                .then()
                .body("items.id", contains("ga-hill", "ga-south", "ga-town"));
        now().queryParam("within", "ga-town").get("/areas").then().body("items.id", contains("ga-town"));
        given().queryParam("knownAt", before)
                .queryParam("within", "ga-town")
                .get("/areas")
                .then()
                .body("items.id", contains("ga-hill", "ga-town"));
        now().queryParam("within", "ga-south")
                .queryParam("kind", "TOWN")
                .get("/areas")
                .then()
                .body("items.id", contains("ga-hill", "ga-town"));
    }

    @Test
    void a_page_leads_to_the_next() {
        String next = now().queryParam("within", "ga-south")
                .queryParam("limit", 2)
                .get("/areas")
                .then()
                .body("items.id", contains("ga-hill", "ga-south"))
                .extract()
                .path("next");
        given().queryParam("within", "ga-south")
                .queryParam("cursor", next)
                .get("/areas")
                .then()
                .body("items.id", contains("ga-town"))
                .body("next", nullValue());
    }

    @Test
    void one_is_told_whole_and_in_a_list_without_its_geometry() {
        now().get("/areas/ga-town")
                .then()
                .statusCode(200)
                .body("names.ar", is("المعضمية"))
                .body("aliases[0].text", is("Muadamiyat"))
                .body("parent", is("ga-south"))
                .body("geometry.type", is("Point"))
                .body("known", is((int) size));
        now().queryParam("q", "moadam").get("/areas").then().body("items[0]", not(hasKey("geometry")));
    }
}
