package org.sijil.ingest.gazetteer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GazetteerFileTest {
    private static final int MOST = 50_000;

    private static Gazetteer read(String text, Mapping mapping) throws IOException, MalformedFile {
        return GazetteerFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null, mapping);
    }

    private static String table(int rows) {
        return IntStream.range(0, rows).mapToObj(i -> "Q" + i).collect(Collectors.joining("\n", "id\n", "\n"));
    }

    @Test
    void as_many_rows_as_may_be_are_read_and_not_one_more() throws Exception {
        assertThat(read(table(MOST), Mapping.NONE).rows()).hasSize(MOST);
        assertThatThrownBy(() -> read(table(MOST + 1), Mapping.NONE))
                .isInstanceOfSatisfying(
                        MalformedFile.class,
                        malformed -> assertThat(malformed.told())
                                .isEqualTo("line 50002: more than 50,000 rows; split the file"));
    }

    @Test
    void a_line_that_never_ends_is_none_of_a_table() {
        var line = "1\t2\t3\t4\t5\t6\t7\t" + "x".repeat(1 << 16);
        assertThatThrownBy(() -> read(line, Mapping.NONE))
                .isInstanceOfSatisfying(
                        MalformedFile.class,
                        malformed -> assertThat(malformed.told())
                                .isEqualTo("line 1: more than 65,536 characters in a line"));
    }

    @Test
    void a_marked_beginning_and_lines_ended_by_two_characters_change_nothing() throws Exception {
        var places = read("\uFEFFid,name_en\r\nQ1,\"One\r\nand more\"\r\n\r\nQ2,Two\r\n", Mapping.NONE);
        assertThat(places.rows()).extracting(Row::line, Row::name).containsExactly(tuple(2L, "Q1"), tuple(5L, "Q2"));
    }

    @Test
    void a_mapping_reads_a_column_as_another() throws Exception {
        var places = read("KEY\nQ1\n", Mapping.of(List.of("id=key")));
        assertThat(places.columns()).containsExactly(Map.entry("KEY", "id"));
    }

    @Test
    void a_number_is_not_written_out_because_of_its_exponent() throws Exception {
        var rows = read("id,lat,lon\nQ1,1e-999999999,1\nQ2,1e999999999,1\n", Mapping.NONE)
                .rows();
        assertThat(((Row.Place) rows.get(0)).spot()).extracting(Spot::lat).isEqualTo(BigDecimal.ZERO);
        assertThat(rows.get(1)).isEqualTo(new Row.Unusable(3, "Q2", "latitude is no number of degrees"));
        var feature = """
                {"type":"FeatureCollection","features":[{"properties":{"adm0_pcode":"QX"},
                "geometry":{"type":"LineString","coordinates":[[1e-999999999,1e999999999],[20,10]]}}]}""";
        assertThat(((Row.Place) read(feature, Mapping.NONE).rows().getFirst()).geometry())
                .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[0,\"1E+999999999\"],[20,10]]}");
    }
}
