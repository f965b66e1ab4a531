package org.sijil.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar                          | ar
            ar-SY                       | ar
            AR-sy, en;q=0.9             | ar
            ar;q=0.4, en;q=0.5          | en
            fr, ar;q=0.1                | ar
            en;q=0, ar;q=0.1            | ar
            fr                          | en
            *                           | en
            en;q=nonsense               | en
                                        | en
            """)
    void it_is_what_the_reader_likes_best_of_what_there_is(@Nullable String accepted, String language) {
        assertThat(new NameLanguage(accepted).tag()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | {"names":{"ar":"درعا","en":"Daraa"}} | درعا
            en | {"names":{"ar":"درعا","en":"Daraa"}} | Daraa
            en | {"names":{"ar":"درعا"}}              | درعا
            ar | {"names":{"en":"Daraa","fr":"Deraa"}} | Daraa
            ar | {"names":{"fr":"Deraa","ku":"Dera"}} | Deraa
            ar | {"withheld":["names"]}               |
            """)
    void a_thing_without_a_name_in_it_has_another(String accepted, String shown, @Nullable String name)
            throws IOException {
        var named = new NameLanguage(accepted).name((ObjectNode) new ObjectMapper().readTree(shown));
        assertThat(named.path("name").textValue()).isEqualTo(name);
        assertThat(named.has("name")).isEqualTo(name != null);
    }
}
