package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimEvent.Reviewed;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
class ClaimsTest {
    private static final String AT = "2024-12-07T10:00:00Z";

    private final TwoLogs logs = TwoLogs.here();

    private static RequestSpecification known(long size) {
        return given().queryParam("minKnown", size);
    }

    @Test
    void its_history_tells_what_each_entry_changed() {
        logs.tell(
                Say.actor("told-a"),
                Say.actor("told-b"),
                Say.source("told-s"),
                Say.area("told-x", null),
                Say.area("told-y", null));
        long first = logs.size();
        var claim = Say.claim("told-1", ClaimType.TAKES_CONTROL, "told-b", List.of("told-y"), AT, "told-s", null);
        long size = logs.tell(
                Say.quoting(Say.takes("told-1", "told-a", "told-x", AT, "told-s"), "we are in"),
                new Corrected(claim, ClaimWords.NONE, "misheard"),
                new Reviewed("told-1", Verdict.UNVERIFIABLE, "nobody saw"),
                new Retracted("told-1", "told-s", "we were wrong"));

        known(size)
                .get("/claims/told-1/history")
                .then()
                .statusCode(200)
                .body("known", is((int) size))
                .body(
                        "items.type",
                        contains("claim.recorded.v1", "claim.corrected.v1", "claim.reviewed.v1", "claim.retracted.v1"))
                .body("items.position", contains((int) first, (int) first + 1, (int) first + 2, (int) first + 3))
                .body("items[0].recordedBy", is(TwoLogs.RECORDER))
                .body("items[0].content.quote.text", is("we are in"))
                .body("items[0].changed", empty())
                .body("items[0].links.entry", is("/ingest/log/entries/" + first))
                .body("items[0].links.receipt", is("/ingest/log/entries/" + first + "/receipt"))
                .body("items[1].reason", is("misheard"))
                .body("items[1].changed.field", contains("areas", "actor", "quote", "note"))
                .body("items[1].changed[1].before", is("told-a"))
                .body("items[1].changed[1].after", is("told-b"))
                .body("items[2].changed.field", contains("review"))
                .body("items[2].changed[0].after", is("UNVERIFIABLE"))
                .body("items[3].changed.field", contains("retractedBy"))
                .body("items[3].changed[0].before", nullValue())
                .body("items[3].changed[0].after", is("told-s"));

        known(size)
                .get("/claims/told-1")
                .then()
                .statusCode(200)
                .body("position", is((int) first))
                .body("retracted", is(true))
                .body("review", is("UNVERIFIABLE"))
                .body("claim.actor", is("told-b"));
        given().queryParam("knownAt", first + 1)
                .get("/claims/told-1")
                .then()
                .body("retracted", is(false))
                .body("review", nullValue())
                .body("claim.actor", is("told-a"));
        given().queryParam("knownAt", first).get("/claims/told-1").then().statusCode(404);
    }

    @Test
    void they_are_listed_by_area_as_they_named_it_then() {
        logs.tell(
                Say.actor("list-a"),
                Say.source("list-s"),
                Say.source("list-t"),
                Say.area("list-x", null),
                Say.area("list-y", null));
        long before = logs.tell(
                Say.takes("list-1", "list-a", "list-x", AT, "list-s"),
                Say.takes("list-2", "list-a", "list-x", AT, "list-t"),
                Say.takes("list-3", "list-a", "list-x", AT, "list-s"));
        var moved = Say.claim("list-2", ClaimType.HOLDS, "list-a", List.of("list-y"), AT, "list-t", null);
        long after = logs.tell(new Corrected(moved, ClaimWords.NONE, "another place"));

        known(after).queryParam("area", "list-x").get("/claims").then().body("items.id", contains("list-3", "list-1"));
        known(after).queryParam("area", "list-y").get("/claims").then().body("items.id", contains("list-2"));
        var then = given().queryParam("knownAt", before).queryParam("area", "list-x");
        then.get("/claims").then().body("items.id", contains("list-3", "list-2", "list-1"));
        then.queryParam("source", "list-t").get("/claims").then().body("items.id", contains("list-2"));
        known(after)
                .queryParam("type", "HOLDS")
                .queryParam("actor", "list-a")
                .get("/claims")
                .then()
                .body("items.id", contains("list-2"));
    }

    @Test
    void a_page_leads_to_the_next_at_the_same_knowledge() {
        logs.tell(Say.actor("page-a"), Say.source("page-s"), Say.area("page-x", null));
        long size = logs.tell(
                Say.takes("page-1", "page-a", "page-x", AT, "page-s"),
                Say.takes("page-2", "page-a", "page-x", AT, "page-s"),
                Say.takes("page-3", "page-a", "page-x", AT, "page-s"));
        var pages = known(size).queryParam("area", "page-x").queryParam("limit", 2);
        String next = pages.get("/claims")
                .then()
                .body("items.id", contains("page-3", "page-2"))
                .extract()
                .path("next");
        long later = logs.tell(Say.takes("page-4", "page-a", "page-x", AT, "page-s"));
        known(later)
                .queryParam("area", "page-x")
                .queryParam("cursor", next)
                .get("/claims")
                .then()
                .body("items.id", contains("page-1"))
                .body("known", is((int) size))
                .body("next", nullValue());
    }

    @Test
    void redacted_words_are_nowhere_any_more() {
        logs.tell(
                Say.actor("gone-a"),
                Say.source("gone-s"),
                Say.area("gone-x", null, Say.names("قناري", "Canary Hill", "Kanari")));
        long position =
                logs.tell(Say.quoting(Say.takes("gone-1", "gone-a", "gone-x", AT, "gone-s"), "canary in the words"))
                        - 1;
        long size = logs.tell(
                new EntryRedacted(position, "a court", "a person is named"),
                new EntryRedacted(position - 1, "a court", "a person is named"));

        known(size)
                .get("/claims/gone-1")
                .then()
                .body("claim", not(hasKey("quote")))
                .body("redactedBy", is((int) size - 2));
        known(size)
                .get("/claims/gone-1/history")
                .then()
                .body("items", hasSize(2))
                .body("items[0].redactedBy", is((int) size - 2))
                .body("items[1].type", is("entry.redacted.v1"))
                .body("items[1].reason", is("a person is named"));
        known(size).queryParam("q", "Canary").get("/areas").then().body("items", empty());
        assertThat(logs.readModels()).doesNotContainIgnoringCase("canary").doesNotContain("قناري");
    }
}
