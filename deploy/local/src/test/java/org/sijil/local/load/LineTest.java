package org.sijil.local.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {
    @Test
    void a_claim_without_an_id_gets_the_same_one_each_time() {
        var once = line("{\"type\":\"HOLDS\"}").withId().json();
        var again = line("{\"type\":\"HOLDS\"}").withId().json();
        assertThat(once.path("id").asText())
                .matches("[0-9a-f]{32}")
                .isEqualTo(again.path("id").asText());
        assertThat(once.path("type").asText()).isEqualTo("HOLDS");
    }

    @Test
    void other_words_get_another_id() {
        var one = line("{\"type\":\"HOLDS\"}").withId().json().path("id");
        assertThat(line("{\"type\":\"GOVERNS\"}").withId().json().path("id")).isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"mine\"}", "{}", "[1]", "null", "{\"cut", "نص"})
    void all_else_goes_as_it_is(String text) {
        var body = new ByteArrayOutputStream();
        line(text).withId().writeTo(body);
        assertThat(body.toString(UTF_8)).isEqualTo(text + "\n");
    }

    @Test
    void the_first_line_tells_what_a_file_holds() {
        assertThat(LineKind.of(line("{\"actor\":{\"id\":\"a\"}}").json())).isEqualTo(LineKind.DEFINITIONS);
        assertThat(LineKind.of(line("{\"type\":\"HOLDS\",\"actor\":\"a\"}").json()))
                .isEqualTo(LineKind.CLAIMS);
    }

    private static Line line(String text) {
        return new Line(1, text.getBytes(UTF_8));
    }
}
