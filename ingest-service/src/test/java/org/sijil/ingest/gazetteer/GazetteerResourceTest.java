package org.sijil.ingest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.ingest.Client;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class GazetteerResourceTest {
    private static Client.Answer send(String role, String query, String file) {
        return MadeUp.send(role, query, file.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode imported(String query, String file) {
        var answer = send("analyst", query, file);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static String reason(JsonNode report, String list) {
        assertThat(report.get(list + "Total").intValue()).as(report.toString()).isEqualTo(1);
        return report.at("/" + list + "/0/reason").textValue();
    }

    @Test
    void it_takes_an_analyst() {
        var file = "id,name_en,kind\ngr-role,Role,region\n";
        assertThat(send("contributor", "", file).status()).isEqualTo(403);
        assertThat(imported("", file).get("new").intValue()).isEqualTo(1);
    }

    @Test
    void columns_and_kinds_of_other_names_are_mapped() {
        var file = "code,latin,class\ngr-mapped,Hamlet of Maps,hamlet\n";
        var query = "?map=id=CODE&map=name_en=latin&map=kind=class&map=kind.Hamlet=VILLAGE";
        var report = imported(query + "&attribution=A%20cartographer&licence=CC0&version=7", file);
        assertThat(report.get("columns").toString())
                .isEqualTo("{\"code\":\"id\",\"latin\":\"name_en\",\"class\":\"kind\"}");
        assertThat(report.get("attribution").textValue()).isEqualTo("A cartographer");
        var same = Client.as("analyst")
                .put(
                        "/ingest/areas/gr-mapped",
                        "{\"names\":{\"en\":\"Hamlet of Maps\"},\"kind\":\"VILLAGE\","
                                + "\"codes\":{\"from-csv\":\"7; A cartographer; CC0\"}}");
        assertThat(same.body().get("replayed").booleanValue()).isTrue();
    }

    @Test
    void what_contradicts_the_record_is_told_and_left_out() {
        imported("", """
                id,name_ar,name_en,parent,kind
                gr-land,البلد,The Land,,country
                gr-old,القلعة القديمة,Old Fort,gr-land,town
                """);
        var kind = imported("", "id,name_en,kind\ngr-old,Old Fort,district\n");
        assertThat(reason(kind, "conflicting")).isEqualTo("recorded as TOWN, told as DISTRICT");
        imported("", "id,name_en,parent,kind\ngr-else,Elsewhere,gr-land,region\n");
        var parent = imported("", "id,name_en,parent,kind\ngr-old,Old Fort,gr-else,town\n");
        assertThat(reason(parent, "conflicting")).isEqualTo("recorded under gr-land, told under gr-else");
        var name = imported("", "id,name_en,kind\ngr-old,New Harbour,town\n");
        assertThat(reason(name, "conflicting")).isEqualTo("recorded as القلعة القديمة, Old Fort, told as New Harbour");
        var spelling = imported("", "id,name_ar,kind\ngr-old,القلعه القديمه,town\n");
        assertThat(spelling.get("changed").intValue()).isEqualTo(1);
    }

    @Test
    void a_community_is_whatever_place_of_people_is_recorded() {
        imported("", "id,name_en,kind\ngr-town,Townsend,town\n");
        assertThat(imported("", "id,name_en,kind\ngr-town,Townsend,community\n")
                        .get("unchanged")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void what_may_be_recorded_under_another_id_is_left_for_a_person_to_tell() {
        imported("", "id,name_ar,name_en,kind,lat,lon\ngr-mill,الطاحونة,The Mill,village,11,21\n");
        var row = "%s\tThe Mill\tThe Mill\t\t%s\t21\tP\tPPL\tGM\t\t\t\t\t\t0\t\t0\tx\t2024-01-01\n";
        var country = "930000\tMillia\tMillia\t\t11\t21\tA\tPCLI\tGM\t\t\t\t\t\t0\t\t0\tx\t2024-01-01\n";
        var near = row.formatted("930001", "11.04");
        var far = row.formatted("930002", "11.06");
        var report = imported("", country + near + far);
        assertThat(report.get("new").intValue()).isEqualTo(2);
        assertThat(reason(report, "conflicting"))
                .isEqualTo("gr-mill is called the same and lies near; if it is that, give it the code that the file"
                        + " knows it by");
        imported("", "id,name_en,ext_ids\ngr-mill,The Mill,gn:930001\n");
        var settled = imported("", country + near + far);
        assertThat(settled.get("changed").intValue()).isEqualTo(1);
        assertThat(settled.get("conflictingTotal").intValue()).isZero();
    }

    @Test
    void names_that_were_redacted_do_not_come_back() {
        var file = "id,name_en,kind\ngr-redacted,Somebody's House,site\n";
        imported("", file);
        var position = Client.as("analyst")
                .put("/ingest/areas/gr-redacted", "{\"names\":{\"en\":\"Somebody's House\"},\"kind\":\"SITE\"}")
                .body()
                .get("position");
        Client.as("steward")
                .post(
                        "/ingest/redactions",
                        "{\"position\":%s,\"parts\":[\"words\"],\"authority\":\"a\",\"reason\":\"b\"}"
                                .formatted(position));
        assertThat(reason(imported("", file), "conflicting"))
                .isEqualTo("its names were redacted; a person has to define it anew");
    }

    @Test
    void parents_may_stand_behind_their_children_but_not_in_a_circle() {
        var report = imported("", """
                id,name_en,parent,kind
                gr-child,Child,gr-parent,town
                gr-parent,Parent,,region
                gr-head,Head,gr-tail,region
                gr-tail,Tail,gr-head,region
                gr-child,Child,gr-parent,town
                """);
        assertThat(report.get("new").intValue()).isEqualTo(2);
        assertThat(report.get("rejected"))
                .extracting(finding -> finding.get("reason").textValue())
                .containsExactly(
                        "gr-child was told in line 2",
                        "its parents make a circle, or are more than 20",
                        "its parents make a circle, or are more than 20");
    }

    @Test
    void a_file_may_be_larger_than_other_bodies_but_a_definition_may_not() {
        var point = "[20.123456,10.123456]";
        var ring = IntStream.range(0, 60_000).mapToObj(_ -> point).collect(Collectors.joining(",", "[[", "]]"));
        var report = imported("?dryRun=true", """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "properties":{"adm0_pcode":"GR","adm0_name":"Great"},
                "geometry":{"type":"Polygon","coordinates":%s}}]}""".formatted(ring));
        assertThat(reason(report, "rejected"))
                .matches(
                        "it would be 1,[0-9,]{7} bytes long with its geometry; at most 1,048,576 are taken: simplify it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"map=nothing", "map=kind.x=HAMLET", "format=XLS", "licence=%20", "attribution=%0A", "dry=true"})
    void a_parameter_that_makes_no_sense_is_named(String parameter) {
        var answer = send("analyst", "?" + parameter, "id,name_en,kind\ngr-parameter,P,region\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/parameter").textValue())
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }
}
