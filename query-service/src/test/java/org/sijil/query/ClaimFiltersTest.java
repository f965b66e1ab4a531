package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.claim.Quote;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimEvent.Reviewed;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.domain.event.ClaimLogEvent.ReportFiled;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Report;
import org.sijil.domain.register.ReportWords;
import org.sijil.domain.register.Source;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
@WithTestResource(Tokens.class)
class ClaimFiltersTest {
    private static final Instant EARLIEST = Instant.parse("2024-12-07T06:00:00Z");
    private static final Instant LATEST = Instant.parse("2024-12-07T10:00:00Z");

    private static long size;

    @BeforeAll
    static void tell() {
        size = TwoLogs.here()
                .tell(
                        Say.actor("cf-a"),
                        Say.source("cf-open"),
                        Say.source("cf-told"),
                        new SourceDefined(
                                new Source("cf-secret", Source.Kind.LOCAL, Reliability.C, null, true), Names.NONE),
                        Say.area("cf-land", null),
                        Say.area("cf-town", "cf-land"),
                        report("cf-r-open", "cf-open", false),
                        report("cf-r-restricted", "cf-open", true),
                        report("cf-r-secret", "cf-secret", false),
                        say("cf-1", "cf-open", "cf-told", null, "انسحبت القوات من الكسوة"),
                        say("cf-2", "cf-secret", null, null, "secretly from Kiswah"),
                        say("cf-3", "cf-open", "cf-secret", null, "a hidden convoy"),
                        say("cf-4", "cf-open", null, "cf-r-restricted", "a hidden bridge"),
                        say("cf-5", "cf-open", null, "cf-r-secret", "a hidden road"),
                        say("cf-6", "cf-open", null, "cf-r-open", "an open road"),
                        new Reviewed("cf-1", Verdict.ACCEPTED, "seen"),
                        new Reviewed("cf-2", Verdict.REJECTED, "a hidden reason"));
    }

    private static ReportFiled report(String id, String source, boolean restricted) {
        return new ReportFiled(new Report(id, source, "en", LATEST, restricted), ReportWords.NONE);
    }

    private static Recorded say(
            String id, String source, @Nullable String origin, @Nullable String report, String quote) {
        return new Recorded(claim(id, source, origin, report), new ClaimWords(new Quote(quote, "en"), null, List.of()));
    }

    private static Claim claim(String id, String source, @Nullable String origin, @Nullable String report) {
        return new Claim(
                id,
                ClaimType.HOLDS,
                null,
                List.of("cf-town"),
                "cf-a",
                null,
                Polarity.AFFIRMS,
                new Occurred(EARLIEST, LATEST),
                source,
                origin,
                null,
                Basis.UNSTATED,
                null,
                PlacePrecision.EXACT,
                false,
                report,
                null);
    }

    private static RequestSpecification at(long size) {
        return given().queryParam("knownAt", size);
    }

    private static RequestSpecification analyst(long size) {
        return at(size).auth().oauth2(Tokens.of("analyst"));
    }

    @ParameterizedTest
    @CsvSource({
        "origin,  cf-told,              cf-1",
        "report,  cf-r-open,            cf-6",
        "review,  none,                 cf-6 cf-5 cf-4 cf-3",
        "review,  REJECTED,             cf-2",
        "review,  UNVERIFIABLE,         ''",
        "source,  cf-secret,            cf-2",
        "from,    2024-12-07T10:00:00Z, cf-6 cf-5 cf-4 cf-3 cf-2 cf-1",
        "from,    2024-12-07T10:00:01Z, ''",
        "to,      2024-12-07T06:00:00Z, cf-6 cf-5 cf-4 cf-3 cf-2 cf-1",
        "to,      2024-12-07T05:59:59Z, ''",
        "q,       KISWAH,               cf-2",
        "q,       كسوه,                 cf-1",
        "q,       القوات الكسوة,        cf-1",
        "q,       القوات hidden,        ''",
        "q,       hidden,               cf-5 cf-4 cf-3",
    })
    void each_narrows_what_is_listed(String name, String value, String ids) {
        for (var place : List.of("area=cf-town", "within=cf-land")) {
            analyst(size)
                    .queryParam(name, value)
                    .get("/claims?" + place)
                    .then()
                    .statusCode(200)
                    .body("items.id", ids.isEmpty() ? empty() : contains((Object[]) ids.split(" ")));
        }
    }

    @Test
    void an_area_that_is_not_named_has_none_but_what_lies_below_it() {
        at(size).get("/claims?area=cf-land").then().body("items", empty());
        at(size).get("/claims?area=cf-nowhere").then().statusCode(400).body("errors.parameter", contains("area"));
        at(size).get("/claims?review=SOME").then().statusCode(400).body("errors.parameter", contains("review"));
        at(size).get("/claims?q=!").then().statusCode(400).body("errors.parameter", contains("q"));
    }

    @Test
    void restricted_words_are_neither_shown_nor_found() {
        var all = at(size).get("/claims?within=cf-land");
        all.then()
                .body("items.id", containsInAnyOrder("cf-1", "cf-2", "cf-3", "cf-4", "cf-5", "cf-6"))
                .body("items.find { it.id == 'cf-1' }", not(hasKey("withheld")))
                .body("items.find { it.id == 'cf-4' }.withheld", contains("quote"));
        assertThat(all.asString())
                .contains("open road")
                .doesNotContain("secretly")
                .doesNotContain("hidden");
        at(size).get("/claims?q=hidden").then().body("items", empty());
        at(size).get("/claims?q=road&within=cf-land").then().body("items.id", contains("cf-6"));
        at(size).get("/claims/cf-2").then().body("withheld", contains("quote")).body("claim", not(hasKey("quote")));
        analyst(size)
                .get("/claims/cf-2")
                .then()
                .body("$", not(hasKey("withheld")))
                .body("claim.quote.text", is("secretly from Kiswah"));
    }

    @Test
    void a_history_withholds_quotes_and_reasons_where_they_are_restricted() {
        at(size).get("/claims/cf-2/history")
                .then()
                .body("items[0].withheld", contains("quote"))
                .body("items[0].content", not(hasKey("quote")))
                .body("items[1].withheld", contains("reason"))
                .body("items[1]", not(hasKey("reason")));
        analyst(size).get("/claims/cf-2/history").then().body("items[1].reason", is("a hidden reason"));

        long later = TwoLogs.here()
                .tell(
                        say("cf-7", "cf-open", null, null, "in the open"),
                        new Corrected(
                                claim("cf-7", "cf-secret", null, null),
                                new ClaimWords(new Quote("under cover", "en"), "canary", List.of()),
                                "canary"),
                        new Retracted("cf-7", "cf-secret", "canary"));
        var history = at(later).get("/claims/cf-7/history");
        history.then()
                .body("items[0].withheld", contains("quote"))
                .body("items[1].changed.field", contains("source"))
                .body("items[1].withheld", contains("quote", "note", "reason"))
                .body("items[2].changed.field", contains("retractedBy"))
                .body("items[2].withheld", contains("reason"));
        long lifted = TwoLogs.here()
                .tell(
                        new Reviewed("cf-7", Verdict.REJECTED, "canary"),
                        say("cf-9", "cf-secret", null, null, "not for all"),
                        new Corrected(
                                claim("cf-9", "cf-open", null, null),
                                new ClaimWords(new Quote("still not for all", "en"), null, List.of()),
                                "misattributed"));
        at(lifted)
                .get("/claims/cf-9")
                .then()
                .body("withheld", contains("quote"))
                .body("claim.source", is("cf-open"));
        at(lifted).get("/claims?q=still").then().body("items", empty());
        assertThat(history.asString())
                .doesNotContain("in the open")
                .doesNotContain("cover")
                .doesNotContain("canary");
    }

    @Test
    void redacted_words_are_not_found_by_anybody() {
        long position = TwoLogs.here().tell(say("cf-8", "cf-open", null, null, "a quicksilver canary")) - 1;
        analyst(position + 1).get("/claims?q=quicksilver").then().body("items.id", contains("cf-8"));
        long later = TwoLogs.here().tell(new EntryRedacted(position, "a court", "named"));
        given().queryParam("minKnown", later).get("/position").then().statusCode(200);
        analyst(later).get("/claims?q=quicksilver").then().body("items", empty());
        assertThat(TwoLogs.here().readModels()).doesNotContain("quicksilver");
    }
}
