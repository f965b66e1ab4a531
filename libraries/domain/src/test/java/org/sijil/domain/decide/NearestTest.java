package org.sijil.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void the_nearest_is_offered_and_what_is_as_near() {
        assertThat(Nearest.to("C2297", List.of("C2397", "C2298", "C3397"))).containsExactly("C2298", "C2397");
        assertThat(Nearest.to("SY0301", List.of("SY0402", "SY9999"))).containsExactly("SY0402");
    }

    @Test
    void letters_that_changed_places_come_first() {
        assertThat(Nearest.to("C2297", List.of("C2298", "C2279", "C2397"))).containsExactly("C2279");
        assertThat(Nearest.to("aeras", List.of("areas"))).containsExactly("areas");
        assertThat(Nearest.to("badcfe", List.of("abcdef"))).containsExactly("abcdef");
    }

    @Test
    void letters_left_out_or_put_in_are_slips() {
        assertThat(Nearest.to("occured", List.of("occurred"))).containsExactly("occurred");
        assertThat(Nearest.to("sourcce", List.of("source"))).containsExactly("source");
    }

    @Test
    void letter_case_is_no_slip() {
        assertThat(Nearest.to("takes_control", List.of("TAKES_CONTROL", "HOLDS")))
                .containsExactly("TAKES_CONTROL");
    }

    @Test
    void three_slips_are_another_word() {
        assertThat(Nearest.to("C2297", List.of("C1118"))).isEmpty();
        assertThat(Nearest.to("", List.of("abc"))).isEmpty();
    }

    @Test
    void short_words_may_differ_by_one_slip_and_the_shortest_by_none() {
        assertThat(Nearest.to("abc", List.of("abd", "add", "ab"))).containsExactly("ab", "abd");
        assertThat(Nearest.to("SITES", List.of("CITY"))).isEmpty();
        assertThat(Nearest.to("G", List.of("A", "B", "g"))).containsExactly("g");
    }

    @Test
    void no_more_than_three_are_offered() {
        assertThat(Nearest.to("aa0", List.of("aa4", "aa3", "aa2", "aa1"))).containsExactly("aa1", "aa2", "aa3");
    }
}
