package org.sijil.local.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layer of how long nothing was said. */
@ExtendWith(Console.Shared.class)
class CoverageIT {
    private static final String PATTERN = "data-pattern";

    @ParameterizedTest
    @CsvSource({"EN, Zakiyah, al-Sanamayn", "AR, زاكية, الصنمين"})
    void it_shows_where_nobody_looked(Language language, String saidOfLately, String never, Console console) {
        try (var visit = console.open(language, Console.EVENING + "&known=" + Told.ALL)) {
            visit.find(AriaRole.BUTTON, "views.coverage").click();
            assertThat(visit.page()).hasURL(Pattern.compile("layer=coverage"));
            assertThat(visit.area(saidOfLately)).hasAttribute(PATTERN, "silent0");
            assertThat(visit.area(never)).hasAttribute(PATTERN, "silent5");
            assertThat(visit.area(never)).hasAttribute("aria-label", Pattern.compile(visit.say("coverage.never")));
            assertThat(visit.page().locator("#legend")).containsText(visit.say("coverage.legend"));
            visit.find(AriaRole.BUTTON, "views.coverage").click();
            assertThat(visit.area(saidOfLately)).hasAttribute(PATTERN, "solid");
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, al-Sanamayn", "AR, الصنمين"})
    void its_table_lists_the_silent_ones_too(Language language, String never, Console console) {
        var query = Console.EVENING + "&layer=coverage&as=table&known=" + Told.ALL;
        try (var visit = console.open(language, query)) {
            var row = visit.page()
                    .getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText(never))
                    .last();
            assertThat(row).containsText(visit.say("coverage.never"));
        }
    }

    @Test
    void what_has_grown_old_is_dashed(Console console) {
        try (var visit = console.open(Language.EN, "at=2025-01-05T00:00Z&layer=coverage&known=" + Told.ALL)) {
            assertThat(visit.area("Zakiyah")).hasAttribute(PATTERN, "silent3");
            assertThat(visit.area("Zakiyah")).hasClass(Pattern.compile("\\bstale\\b"));
        }
    }
}
