package org.sijil.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void only_what_must_be_is_quoted() {
        assertThat(Csv.row("a", null, "درعا، البلد", "say \"no\"", "two\nlines", "a,b", -7))
                .isEqualTo("a,,درعا، البلد,\"say \"\"no\"\"\",\"two\nlines\",\"a,b\",-7\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1"})
    void nothing_is_a_formula(String text) {
        assertThat(Csv.row(text)).startsWith("'" + text);
    }

    @Test
    void nor_is_it_behind_quotes() {
        assertThat(Csv.row("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"\r\n");
        assertThat(Csv.row("\rx")).isEqualTo("\"'\rx\"\r\n");
    }
}
