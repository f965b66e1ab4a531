package org.sijil.domain.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {
    private static final String LETTERS =
            "aÉzS أإآٱىةؤئکیگاكـًٌَُِّْٰ٠٩۱09\u200f\u202b\ufeffﻻﷺﬁİΣ\u0315\u0301\u0327각ᄀ\u1161\u11a8\ud83d\ude00";

    @ParameterizedTest
    @CsvSource({
        "الكِسْوَةُ, الكسوه",
        "الكســـوة, الكسوه",
        "أحمد إدلب آفس ٱلله, احمد ادلب افس الله",
        "مستشفى, مستشفي",
        "مؤتة بئر, موته بير",
        "کرکی گل, كركي كل",
        "ﻻﺫﻗﻴﺔ, لاذقيه",
        "١٢ و۳۴, 12 و34",
        "Al-KISWAH, al-kiswah",
        "ﬁle, file"
    })
    void writes_one_way_what_is_written_in_many(String original, String folded) {
        assertThat(Folded.of(original).text()).isEqualTo(folded);
    }

    @Test
    void drops_what_only_directs() {
        assertThat(Folded.of("\u200fدرعا\u202b\ufeff").text()).isEqualTo("درعا");
        assertThat(Folded.of("").text()).isEmpty();
    }

    @Test
    void leads_back_to_the_original() {
        var folded = Folded.of("مدينة الكِسْوَة اليوم");
        int start = folded.text().indexOf("الكسوه");
        assertThat("مدينة الكِسْوَة اليوم".substring(folded.original(start), folded.original(start + 6)))
                .isEqualTo("الكِسْوَة");
    }

    @Test
    void a_letter_that_becomes_many_leads_back_to_its_beginning() {
        var folded = Folded.of("xﷺy");
        assertThat(folded.text()).startsWith("xصلي").endsWith("وسلمy");
        assertThat(folded.original(1)).isEqualTo(1);
        assertThat(folded.original(folded.text().length() - 2)).isEqualTo(1);
        assertThat(folded.original(folded.text().length() - 1)).isEqualTo(2);
        assertThat(folded.original(folded.text().length())).isEqualTo(3);
    }

    @Test
    void is_the_same_folded_again_composed_or_taken_apart() {
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            var original = random.ints(random.nextInt(12), 0, LETTERS.length())
                    .collect(StringBuilder::new, (text, at) -> text.append(LETTERS.charAt(at)), StringBuilder::append)
                    .toString();
            var folded = Folded.of(original);
            assertThat(Folded.of(folded.text()).text()).as(original).isEqualTo(folded.text());
            var composed = Normalizer.normalize(original, Normalizer.Form.NFC);
            assertThat(Folded.of(composed).text()).as(original).isEqualTo(folded.text());
            for (int at = 0; at < folded.text().length(); at++) {
                assertThat(folded.original(at)).isBetween(0, folded.original(at + 1));
            }
        }
    }
}
