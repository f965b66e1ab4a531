package org.sijil.local.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The feed, and a claim's own page. */
@ExtendWith(Console.Shared.class)
class ClaimsIT {
    @ParameterizedTest
    @EnumSource
    void the_feed_tells_the_last_first_and_what_it_changed(Language language, Console console) {
        try (var visit = console.open(language, Console.EVENING + "&page=claims&known=" + Told.ALL)) {
            var first = visit.panel().getByRole(AriaRole.LISTITEM).first();
            assertThat(first).containsText(language == Language.AR ? "بصرى الشام" : "Busra al-Sham");
            assertThat(visit.find(AriaRole.HEADING, "feed.revised")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, type.CLASHES, Nawa", "AR, type.CLASHES, نوى"})
    void the_feed_is_filtered_by_what_is_chosen(Language language, String kind, String area, Console console) {
        try (var visit = console.open(language, Console.EVENING + "&page=claims")) {
            visit.find(AriaRole.COMBOBOX, "feed.type").selectOption("CLASHES");
            visit.find(AriaRole.BUTTON, "feed.apply").click();
            assertThat(visit.page()).hasURL(Pattern.compile("type=CLASHES"));
            var lines = visit.panel().locator("ol.claims > li");
            assertThat(lines).hasCount(1);
            assertThat(lines.first()).containsText(area);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_quote_stands_in_its_own_direction(Language language, Console console) {
        try (var visit = console.open(language, Console.EVENING + "&page=claim&claim=taken")) {
            var quote = visit.panel().locator("blockquote");
            assertThat(quote).hasText("دخل المقاتلون نصيب");
            assertThat(quote).hasAttribute("lang", "ar");
            assertThat((String) quote.evaluate("it => getComputedStyle(it).direction"))
                    .isEqualTo("rtl");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_correction_is_told_by_what_it_changed(Language language, Console console) {
        try (var visit = console.open(language, Console.EVENING + "&page=claim&claim=boast")) {
            var change = visit.panel().locator(".changes");
            assertThat(change).containsText(visit.say("field.actor"));
            assertThat(change.locator("del")).hasText(language == Language.AR ? "المعارضة" : "Opposition");
            assertThat(change.locator("ins")).containsText(language == Language.AR ? "هيئة" : "Hay'at");
            assertThat(visit.panel()).containsText("another unit");
        }
    }

    @Test
    void a_repeat_leads_to_what_it_repeats(Console console) {
        try (var visit = console.open(Language.EN, Console.EVENING + "&page=claim&claim=repeated")) {
            visit.panel().locator(".chain a").click();
            assertThat(visit.page()).hasURL(Pattern.compile("claim=taken"));
            assertThat(visit.panel().locator("blockquote")).isVisible();
        }
    }
}
