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
                        Say.area("ga-east", null),
                        Say.area("ga-star-1", "ga-east", Say.names("كوكب", "Kawkab", "Kokab")),
                        Say.area("ga-star-2", "ga-east", Say.names("الكوكب", "al-Kawkab", "Kokab")),
                        Say.area("ga-star-3", null, Say.names("كوكب الهوى", "Kawkab al-Hawa", "Kokab")),
                        Say.area("ga-hill", "ga-town", Say.names("تل الورد", "Old Rose", "Tell al-Ward")));
        size = TwoLogs.here().tell(Say.area("ga-hill", "ga-south", Say.names("تل الورد", "Rose Hill", "Tell al-Ward")));
    }

    private static RequestSpecification now() {
        return given().queryParam("minKnown", size);
    }

    @ParameterizedTest
    @CsvSource({
        "المعضمية, ga-town, EXACT, المعضمية",
        "والمعضميه, ga-town, KEY, المعضمية",
        "معضم, ga-town, BEGINNING, المعضمية",
        "MOADAMIYEH, ga-town, KEY, Moadamiyah",
        "moadam, ga-town, BEGINNING, Moadamiyah",
        "Moadhamiya, ga-town, SIMILAR, Moadamiyah",
        "ward, ga-hill, BEGINNING, Tell al-Ward",
        "Ros Hill, ga-hill, SIMILAR, Rose Hill"
    })
    void they_are_found_however_a_name_is_spelt(String spelling, String found, String by, String name) {
        now().queryParam("q", spelling)
                .get("/areas")
                .then()
                .statusCode(200)
                .body("items[0].id", is(found))
                .body("items[0].match.by", is(by))
                .body("items[0].match.name", is(name))
                .body("items[0].governorate.id", is("ga-south"));
    }

    @Test
    void one_spelling_may_be_several_the_likeliest_first_page_by_page() {
        String next = now().queryParam("q", "الكوكب")
                .queryParam("limit", 2)
                .get("/areas")
                .then()
                .body("items.id", contains("ga-star-2", "ga-star-1"))
                .body("items.match.by", contains("EXACT", "KEY"))
                .extract()
                .path("next");
        now().queryParam("q", "الكوكب")
                .queryParam("cursor", next)
                .get("/areas")
                .then()
                .body("items.id", contains("ga-star-3"))
                .body("items.governorate.id", contains("ga-star-3"))
                .body("next", nullValue());
        now().queryParam("q", "x")
                .queryParam("cursor", "MCAyMDI0LTAxLTAxVDAwOjAwOjAwWiB6")
                .get("/areas")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    @Test
    void what_is_asked_for_is_text_and_no_pattern() {
        now().queryParam("q", "qqq%100").get("/areas").then().body("items.id", is(java.util.List.of()));
        now().queryParam("q", "%").get("/areas").then().statusCode(400).body("errors.parameter", contains("q"));
        given().queryParam("knownAt", before)
                .queryParam("q", "Old Rose")
                .get("/areas")
                .then()
                .body("items.id", contains("ga-hill"));
        now().queryParam("q", "Old Rose")
                .queryParam("kind", "VILLAGE")
                .get("/areas")
                .then()
                .body("items.id", is(java.util.List.of()));
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
