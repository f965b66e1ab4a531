package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Mode;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.claim.Quote;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
@WithTestResource(Tokens.class)
class ExportsTest {
    /** So many that each export takes several pages. */
    private static final int MANY = 1_100;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static long before;
    private static long size;

    @BeforeAll
    static void tell() {
        before = TwoLogs.here()
                .tell(
                        actor("ex-army", Actor.Kind.STATE_FORCES, null, "The Army"),
                        actor("ex-brigade", Actor.Kind.UNIT, "ex-army", "4th Brigade"),
                        actor("ex-rebels", Actor.Kind.NON_STATE_FORCES, null, "The Rebels"),
                        new SourceDefined(
                                new Source("ex-open", Source.Kind.NGO, Reliability.A, null, false),
                                Say.names("المرصد", "The Monitor", "Monitor")),
                        new SourceDefined(
                                new Source("ex-secret", Source.Kind.LOCAL, Reliability.C, null, true),
                                Say.names("سر", "Secretive Man", "Secret")),
                        Say.area("ex-land", null, Say.names("البلد", "The Land", "Land")),
                        Say.area("ex-town", "ex-land", Say.names("البلدة", "The Town", "Town")),
                        quoted("ex-hidden", "ex-secret", "whispered"));
        var many =
                IntStream.range(0, MANY).mapToObj(i -> quoted("ex-many-" + i, "ex-open", "=1+%d,\"x\"".formatted(i)));
        size = TwoLogs.here().tell(many.toArray(ClaimLogEvent[]::new));
    }

    private static ActorDefined actor(String id, Actor.Kind kind, @Nullable String partOf, String name) {
        return new ActorDefined(new Actor(id, kind, partOf, null, null), Say.names("ا", name, name));
    }

    private static Recorded quoted(String id, String source, String quote) {
        var claim = Say.claim(
                id, ClaimType.TAKES_CONTROL, "ex-brigade", List.of("ex-town"), "2024-12-07T09:00:00Z", source, null);
        return new Recorded(claim, new ClaimWords(new Quote(quote, "en"), null, List.of()));
    }

    private static Response export(String file, Map<String, ?> asked) {
        return given().queryParam("minKnown", size).queryParams(asked).get("/exports/" + file);
    }

    private static Response ofTown(String file) {
        return export(file, Map.of("area", "ex-town", "knownAt", size));
    }

    @Test
    void a_table_of_claims_has_them_all_the_last_recorded_first() {
        var table = ofTown("claims.csv");
        table.then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", is("attachment; filename=\"claims.csv\""))
                .header("Cache-Control", is("private, no-cache"))
                .header("Sijil-Known", is(Long.toString(size)));
        var rows = table.asString().lines().toList();
        assertThat(rows).hasSize(1 + MANY + 1);
        assertThat(rows.getFirst()).startsWith("id,position,recordedAt,").endsWith(",withheld,redactedBy");
        assertThat(rows.subList(1, MANY + 1))
                .extracting(row -> row.substring(0, row.indexOf(',')))
                .isEqualTo(IntStream.range(0, MANY)
                        .mapToObj(i -> "ex-many-" + (MANY - 1 - i))
                        .toList());
        assertThat(rows.get(1))
                .contains(
                        ",TAKES_CONTROL,,AFFIRMS,ex-town,ex-brigade,,2024-12-07T09:00:00Z,2024-12-07T09:00:00Z,ex-open,")
                .as("no formula")
                .contains(",\"'=1+1099,\"\"x\"\"\",en,");
    }

    @Test
    void lines_are_what_the_list_of_claims_shows() throws IOException {
        var listed = new ArrayList<JsonNode>();
        String next = null;
        do {
            var page = given().queryParam("area", "ex-town").queryParam("limit", 1000);
            page = next == null ? page.queryParam("knownAt", size) : page.queryParam("cursor", next);
            var answer = JSON.readTree(page.get("/claims").asString());
            answer.path("items").forEach(listed::add);
            next = answer.path("next").asText(null);
        } while (next != null);
        var told = new ArrayList<JsonNode>();
        for (var line : ofTown("claims.jsonl").asString().split("\n")) {
            told.add(JSON.readTree(line));
        }
        assertThat(told).isEqualTo(listed).hasSize(MANY + 1);
    }

    @Test
    void what_is_restricted_is_for_analysts() {
        for (var file : List.of("claims.csv", "claims.jsonl", "claims.csv?scheme=acled")) {
            assertThat(ofTown(file).asString()).contains("ex-hidden").doesNotContain("whispered", "Secretive");
            assertThat(given().auth()
                            .oauth2(Tokens.of("analyst"))
                            .get("/exports/" + file)
                            .asString())
                    .contains("whispered");
        }
        assertThat(ofTown("claims.csv").asString()).contains(",quote,\r\n");
    }

    @Test
    void an_export_knows_what_was_known() {
        var then = export("claims.csv", Map.of("within", "ex-land", "knownAt", before));
        assertThat(then.asString().lines()).hasSize(2).last().asString().startsWith("ex-hidden,");
        assertThat(export("claims.jsonl", Map.of("area", "ex-town", "source", "ex-nobody"))
                        .asString())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "claims.csv, scheme, hxl",
        "claims.csv, type, SLEEPS",
        "claims.csv, within, ex-nowhere",
        "claims.csv, knownAt, yesterday",
        "claims.jsonl, scheme, acled",
        "claims.jsonl, limit, 5",
        "control.csv, bbox, 1",
        "control.csv, cursor, x"
    })
    void what_cannot_be_read_is_a_problem(String file, String parameter, String value) {
        export(file, Map.of(parameter, value))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", contains(parameter));
    }

    @Test
    void events_are_told_in_the_columns_of_acled() {
        var known = TwoLogs.here()
                .tell(
                        Say.area("ex-hill", "ex-land", Say.names("التل", "The Hill", "Hill")),
                        event("ex-clash", ClaimType.CLASHES, null, "ex-brigade", "ex-rebels"),
                        event("ex-handed", ClaimType.TAKES_CONTROL, Mode.HANDOVER, "ex-rebels", "ex-brigade"),
                        event("ex-taken", ClaimType.TAKES_CONTROL, null, "ex-rebels", null),
                        event("ex-holds", ClaimType.HOLDS, null, "ex-rebels", null),
                        event("ex-gone", ClaimType.SHELLS, null, "ex-rebels", null),
                        new Retracted("ex-gone", "ex-open", "wrong"),
                        new Recorded(denying(), ClaimWords.NONE),
                        new Recorded(
                                Say.claim(
                                        "ex-echo",
                                        ClaimType.CLASHES,
                                        "ex-brigade",
                                        List.of("ex-hill"),
                                        "2024-12-07T09:00:00Z",
                                        "ex-open",
                                        "ex-clash"),
                                ClaimWords.NONE));
        var table = export("claims.csv", Map.of("area", "ex-hill", "knownAt", known, "scheme", "acled"));
        assertThat(table.asString()
                        .replaceAll(",[0-9]+\r\n", ",seconds\r\n")
                        .lines()
                        .skip(1))
                .containsExactly(
                        "ex-taken.ex-hill,2024-12-07,2024,1,Political violence,Battles,Non-state actor overtakes territory,"
                                + "The Rebels,,Rebel group,,,,Sole Rebel group,,,,,The Land,,,The Hill,,,1,The Monitor,,,,"
                                + "sijil: TAKES_CONTROL,seconds",
                        "ex-handed.ex-hill,2024-12-07,2024,1,Strategic developments,Strategic developments,"
                                + "Non-violent transfer of territory,The Rebels,,Rebel group,4th Brigade,The Army,State forces,"
                                + "Rebel group-State forces,,,,,The Land,,,The Hill,,,1,The Monitor,,,,"
                                + "sijil: TAKES_CONTROL,seconds",
                        "ex-clash.ex-hill,2024-12-07,2024,1,Political violence,Battles,Armed clash,4th Brigade,The Army,"
                                + "State forces,The Rebels,,Rebel group,Rebel group-State forces,,,,,The Land,,,The Hill,,,1,"
                                + "The Monitor,,,,sijil: CLASHES,seconds");
    }

    private static Recorded event(
            String id, ClaimType type, @Nullable Mode mode, String actor, @Nullable String counterparty) {
        return new Recorded(claim(id, type, mode, actor, counterparty, Polarity.AFFIRMS), ClaimWords.NONE);
    }

    private static Claim denying() {
        return claim("ex-denied", ClaimType.SHELLS, null, "ex-rebels", null, Polarity.DENIES);
    }

    private static Claim claim(
            String id,
            ClaimType type,
            @Nullable Mode mode,
            String actor,
            @Nullable String counterparty,
            Polarity polarity) {
        var plain = Say.claim(id, type, actor, List.of("ex-hill"), "2024-12-07T09:00:00Z", "ex-open", null);
        return new Claim(
                plain.id(),
                type,
                mode,
                plain.areas(),
                actor,
                counterparty,
                polarity,
                plain.occurred(),
                plain.source(),
                null,
                null,
                plain.basis(),
                null,
                plain.placePrecision(),
                false,
                null,
                null);
    }

    @Test
    void control_comes_with_names_and_places() {
        var table =
                export("control.csv", Map.of("within", "ex-town", "validAt", "2024-12-08T00:00:00Z", "knownAt", size));
        table.then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("control.csv"));
        var rows = table.asString().lines().toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .startsWith("area,controller,ground,")
                .endsWith(",kind,parent,nameEn,nameAr,lat,lon");
        assertThat(rows.getLast())
                .startsWith("ex-town,ex-army,HELD,")
                .endsWith(",%d,default/1,TOWN,ex-land,The Town,البلدة,,".formatted(size));
    }
}
