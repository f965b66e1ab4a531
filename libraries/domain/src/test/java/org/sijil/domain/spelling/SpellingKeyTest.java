package org.sijil.domain.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"الكسوة", "والكسوة", "الكسوه", "بالكسوة", "فالكِسوة", "للكسوة", "كسوة"})
    void an_arabic_name_has_one_key_with_all_that_is_written_together_with_it(String spelling) {
        assertThat(SpellingKey.of(spelling)).isEqualTo("كسوه");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"al-Kiswah", "Al Kiswah", "Kisweh", "kiswa", "Kiswe", "el-Kiswa", "al-Kisswah", "Al-Kíswah"})
    void a_latin_name_has_one_key_however_it_is_transliterated(String spelling) {
        assertThat(SpellingKey.of(spelling)).isEqualTo("kiswa");
    }

    @ParameterizedTest
    @CsvSource({
        "Khan Shaykhoun, Khan Shaykhun",
        "Da'el, Dael",
        "ʿAyn al-ʿArab, Ayn Arab",
        "ash-Shaykh Maskin, Shaykh Maskin",
        "Nawa, Nawah",
        "Jdeideh, Jdeida",
        "Deraa, Dera",
        "Douma, Duma",
        "As-Suwayda’, suwayda",
        "القنيطرة, القنیطرة"
    })
    void what_is_heard_alike_has_one_key(String one, String other) {
        assertThat(SpellingKey.of(one)).isEqualTo(SpellingKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"حلب, حماة", "لبنان, لبن", "وادي, واد", "Homs, Hama"})
    void others_stay_apart(String one, String other) {
        assertThat(SpellingKey.of(one)).isNotEqualTo(SpellingKey.of(other));
    }

    @Test
    void a_text_has_the_keys_of_its_words() {
        assertThat(SpellingKey.words("«انسحبت قواتنا من الكسوة!»")).containsExactly("انسحبت", "قواتنا", "من", "كسوه");
    }

    @Test
    void a_short_word_keeps_what_may_be_its_own() {
        assertThat(SpellingKey.of("الب")).isEqualTo("الب");
        assertThat(SpellingKey.of("بالا")).isEqualTo("بالا");
        assertThat(SpellingKey.of("Al")).isEqualTo("al");
        assertThat(SpellingKey.of("Ra")).isEqualTo("ra");
    }

    @Test
    void what_says_nothing_has_no_key() {
        assertThat(SpellingKey.of("—  ’")).isEmpty();
    }
}
