package org.sijil.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "دَرْعا, درعا",
        "درعـــا, درعا",
        "الكسوة, والكسوه",
        "الكسوة, بالكسوة",
        "القنيطرة, القنیطرة",
        "إدلب, ادلب",
        "٢٠٢٤, 2024",
        "al-Kiswah, Kiswa",
        "As-Suwayda’, suwayda",
        "Deraa, Dera",
        "Douma, Duma",
        "Tafas, TAFAS"
    })
    void one_word_however_it_is_spelt(String one, String other) {
        assertThat(Spelling.keys(one)).isEqualTo(Spelling.keys(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"حلب, حماة", "لبنان, لبن", "وادي, واد", "الف, ف", "Homs, Hama", "land, d"})
    void others_stay_apart(String one, String other) {
        assertThat(Spelling.keys(one)).isNotEqualTo(Spelling.keys(other));
    }

    @Test
    void each_word_once_and_nothing_between() {
        assertThat(Spelling.keys("«انسحبت قواتنا من درعا، من درعا!»"))
                .containsExactly("انسحبت", "قواتنا", "من", "درعا");
        assertThat(Spelling.keys(" — ")).isEmpty();
    }
}
