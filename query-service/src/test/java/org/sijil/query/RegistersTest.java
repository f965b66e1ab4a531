package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
@WithTestResource(Tokens.class)
class RegistersTest {
    private static final Names NAMES = Say.names("قناة", "Whispering channel", "whisper");

    private final TwoLogs logs = TwoLogs.here();

    private static SourceDefined source(String id, boolean restricted) {
        return new SourceDefined(new Source(id, Source.Kind.LOCAL, Reliability.C, null, restricted), NAMES);
    }

    private static RequestSpecification known(long size) {
        return given().queryParam("minKnown", size);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    @Test
    void an_actor_reads_as_it_was_defined_then() {
        long before = logs.tell(Say.actor("reg-side"), Say.actor("reg-unit"));
        var unit = new Actor("reg-unit", Actor.Kind.UNIT, "reg-side", "Unit", "#0072b2");
        long after = logs.tell(new ActorDefined(unit, NAMES));
        known(after)
                .get("/actors/reg-unit")
                .then()
                .statusCode(200)
                .body("partOf", is("reg-side"))
                .body("names.en", is("Whispering channel"))
                .body("known", is((int) after));
        given().queryParam("knownAt", before).get("/actors/reg-unit").then().body("$", not(hasKey("partOf")));
        given().queryParam("knownAt", before - 1).get("/actors/reg-unit").then().statusCode(404);
        known(after).get("/actors/reg-nobody").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actors", "/sources"})
    void a_page_leads_to_the_next_at_the_same_knowledge(String path) {
        long size = logs.tell(Say.actor("reg-page"), Say.source("reg-page"));
        var ids = new ArrayList<String>();
        String next = known(size).queryParam("limit", 2).get(path).path("next");
        ids.addAll(known(size).queryParam("limit", 2).get(path).path("items.id"));
        var later = "reg-page" + path.replace('/', '-');
        logs.tell(Say.actor(later), Say.source(later));
        while (next != null) {
            var page = given().queryParam("limit", 2).queryParam("cursor", next).get(path);
            page.then().statusCode(200).body("known", is((int) size));
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates().contains("reg-page").doesNotContain(later);
    }

    @Test
    void a_restricted_source_is_named_to_analysts_only() {
        long before = logs.tell(source("reg-secret", false));
        long size = logs.tell(source("reg-secret", true));
        for (var reader : List.of(given(), as("contributor"))) {
            reader.queryParam("minKnown", size)
                    .get("/sources/reg-secret")
                    .then()
                    .statusCode(200)
                    .body("restricted", is(true))
                    .body("withheld", contains("names"))
                    .body("$", not(hasKey("names")));
        }
        assertThat(known(size).queryParam("limit", 1000).get("/sources").asString())
                .contains("reg-secret")
                .doesNotContain("Whispering");
        // As it was known before the restriction: still restricted today.
        given().queryParam("knownAt", before)
                .get("/sources/reg-secret")
                .then()
                .body("restricted", is(false))
                .body("withheld", contains("names"));
        as("analyst")
                .queryParam("minKnown", size)
                .get("/sources/reg-secret")
                .then()
                .body("names.en", is("Whispering channel"))
                .body("$", not(hasKey("withheld")));

        long lifted = logs.tell(source("reg-secret", false));
        known(lifted).get("/sources/reg-secret").then().body("names.ar", is("قناة"));
    }

    @Test
    void redacted_names_are_gone_for_everybody() {
        long position = logs.tell(source("reg-gone", false)) - 1;
        long size = logs.tell(new EntryRedacted(position, "a court", "a person is named"));
        as("analyst")
                .queryParam("minKnown", size)
                .get("/sources/reg-gone")
                .then()
                .body("$", not(hasKey("names")))
                .body("redactedBy", is((int) size - 1));
    }

    @ParameterizedTest
    @CsvSource({"جيش الشمال, EXACT", "جيش شمال, KEY", "Noorthern Army, KEY", "shamal, BEGINNING", "Northn Army, SIMILAR"
    })
    void actors_are_found_however_a_name_is_spelt(String spelling, String by) {
        var names = Say.names("جيش الشمال", "Northern Army", "Jaysh al-Shamal");
        long size = logs.tell(
                new ActorDefined(new Actor("reg-north", Actor.Kind.NON_STATE_FORCES, null, null, null), names));
        known(size)
                .queryParam("q", spelling)
                .get("/actors")
                .then()
                .statusCode(200)
                .body("items.id", contains("reg-north"))
                .body("items[0].match.by", is(by));
    }

    @Test
    void a_restricted_source_is_found_by_analysts_alone() {
        var names = Say.names("مصدر خفي", "Undercover Observer", "Undercover");
        var hidden = new Source("reg-hidden", Source.Kind.LOCAL, Reliability.C, null, true);
        var open = new Source("reg-open", Source.Kind.LOCAL, Reliability.C, null, false);
        long size = logs.tell(new SourceDefined(hidden, names), new SourceDefined(open, names));
        known(size).queryParam("q", "undercover").get("/sources").then().body("items.id", contains("reg-open"));
        var first = as("analyst")
                .queryParam("minKnown", size)
                .queryParam("q", "undercover")
                .queryParam("limit", 1)
                .get("/sources");
        first.then().body("items.id", contains("reg-hidden")).body("items[0].names.en", is("Undercover Observer"));
        as("analyst")
                .queryParam("q", "undercover")
                .queryParam("cursor", first.<String>path("next"))
                .get("/sources")
                .then()
                .body("items.id", contains("reg-open"))
                .body("next", nullValue());
        known(size).queryParam("q", "؟").get("/sources").then().statusCode(400).body("errors.parameter", contains("q"));
    }

    @ParameterizedTest
    @CsvSource({
        "/actors/reg-tongue,                     name",
        "/sources/reg-tongue,                    name",
        "/areas/reg-tongue,                      name",
        "/areas?within=reg-tongue,               items[0].name",
        "/areas?q=murmuring&within=reg-tongue,   items[0].name",
        "/features/collections/areas/items/reg-tongue, properties.name"
    })
    void the_one_name_is_in_the_language_that_the_reader_prefers(String path, String name) {
        var names = Say.names("قناة", "Murmuring channel", "murmur");
        var source = new Source("reg-tongue", Source.Kind.LOCAL, Reliability.C, null, false);
        var actor = new Actor("reg-tongue", Actor.Kind.UNIT, null, "T", "#0072b2");
        long size = logs.tell(
                new ActorDefined(actor, names), new SourceDefined(source, names), Say.area("reg-tongue", null, names));
        var arabic = known(size).header("Accept-Language", "ar-SY, en;q=0.5").get(path);
        arabic.then()
                .statusCode(200)
                .body(name, is("قناة"))
                .header("Content-Language", is("ar"))
                .header("Vary", containsString("Accept-Language"));
        var english = known(size).header("Accept-Language", "ar;q=0.5, en").get(path);
        english.then().statusCode(200).body(name, is("Murmuring channel")).header("Content-Language", is("en"));
        assertThat(english.header("ETag")).isNotEqualTo(arabic.header("ETag"));
        known(size)
                .header("Accept-Language", "en")
                .header("If-None-Match", arabic.header("ETag"))
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void what_has_no_names_has_no_language() {
        long size = logs.tell(Say.area("reg-mute", null));
        given().queryParam("knownAt", size)
                .header("Accept-Language", "ar")
                .get("/areas/reg-mute/control?validAt=2024-12-07T00:00:00Z")
                .then()
                .statusCode(200)
                .header("Content-Language", nullValue())
                .header("Vary", is("Accept-Encoding"));
    }
}
