package org.sijil.local.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two moments beside each other, and the same moment by other rules. */
@ExtendWith(Console.Shared.class)
class CompareIT {
    @ParameterizedTest
    @EnumSource
    void areas_that_changed_are_told_and_marked(Language language, Console console) {
        var query = Console.EVENING + "&page=compare&from=2024-12-07T15:00Z&to=2024-12-07T16:30Z";
        try (var visit = console.open(language, query)) {
            var nawa = language == Language.AR ? "نوى" : "Nawa";
            assertThat(visit.panel()).containsText(nawa);
            assertThat(visit.panel()).containsText("clash");
            assertThat(visit.area(nawa)).hasClass(Pattern.compile("\\bmarked\\b"));
            assertThat(visit.area(language == Language.AR ? "زاكية" : "Zakiyah"))
                    .not()
                    .hasClass(Pattern.compile("\\bmarked\\b"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_came_to_be_known_is_compared_too(Language language, Console console) {
        try (var visit = console.open(language, Console.EVENING + "&page=compare")) {
            visit.panel()
                    .getByRole(AriaRole.BUTTON)
                    .getByText(visit.say("clock.known"))
                    .click();
            assertThat(visit.page()).hasURL(Pattern.compile("by=known"));
            visit.field("compare.from").fill(Integer.toString(Told.SAMPLE));
            visit.find(AriaRole.BUTTON, "compare.apply").click();
            assertThat(visit.page()).hasURL(Pattern.compile("from=" + Told.SAMPLE));
            assertThat(visit.panel()).containsText(language == Language.AR ? "نصيب" : "Nasib");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_lens_leaves_a_source_out_and_says_what_reads_otherwise(Language language, Console console) {
        try (var visit = console.open(language, Console.EVENING + "&page=lens")) {
            visit.find(AriaRole.LISTBOX, "lens.without").selectOption("al-modon");
            visit.find(AriaRole.BUTTON, "lens.apply").click();
            assertThat(visit.page()).hasURL(Pattern.compile("without=al-modon"));
            assertThat(visit.page().locator("#notice")).hasText(visit.say("lens.shown"));
            assertThat(visit.panel()).containsText(language == Language.AR ? "زاكية" : "Zakiyah");
            assertThat(visit.page().locator("[data-pattern=solid]")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_lens_supposes_what_nobody_said(Language language, Console console) {
        var query = Console.EVENING + "&page=lens&type=TAKES_CONTROL&actor=opposition&area=C2304&source=al-modon";
        try (var visit = console.open(language, query)) {
            assertThat(visit.area(language == Language.AR ? "جرمانا" : "Jaramana"))
                    .hasAttribute("data-pattern", "solid");
        }
    }
}
