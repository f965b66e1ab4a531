package org.sijil.local.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Console.Shared.class)
class LanguagesIT {
    /** Each key with the names of what is put in. */
    private static final String KEYS = """
            lang => import(`/console/words/${lang}.js`).then(it => Object.entries(it.default)
              .map(([key, text]) => key + (text.match(/\\{\\w+\\}/g) ?? []).sort().join('')).sort())""";

    @Test
    void both_say_the_same_things(Console console) {
        try (var visit = console.open(Language.EN, Console.EVENING)) {
            var english = (List<?>) visit.page().evaluate(KEYS, "en");
            assertThat(english).hasSizeGreaterThan(100);
            assertThat((List<?>) visit.page().evaluate(KEYS, "ar")).isEqualTo(english);
        }
    }

    @ParameterizedTest
    @CsvSource({"AR, ar, rtl", "EN, en, ltr"})
    void the_browser_s_language_is_spoken(Language language, String lang, String direction, Console console) {
        try (var visit = console.open(language, Console.EVENING)) {
            assertThat(visit.page().locator("html")).hasAttribute("lang", lang);
            assertThat(visit.page().locator("html")).hasAttribute("dir", direction);
            assertThat(visit.page().locator("#map")).hasAttribute("dir", "ltr");
        }
    }

    @Test
    void another_one_is_kept(Console console) {
        try (var visit = console.open(Language.EN, Console.EVENING)) {
            visit.find(AriaRole.LINK, "otherLanguage").click();
            assertThat(visit.area("زاكية")).hasAttribute("data-area", "C2279");
            visit.goTo("/?" + Console.EVENING);
            assertThat(visit.page().locator("html")).hasAttribute("dir", "rtl");
        }
    }

    @ParameterizedTest
    @CsvSource({"AR", "EN"})
    void the_method_is_explained(Language language, Console console) {
        try (var visit = console.open(language, Console.EVENING)) {
            visit.find(AriaRole.LINK, "page.method").click();
            assertThat(visit.find(AriaRole.HEADING, "method")).isVisible();
            assertThat(visit.panel()).containsText(visit.say("method.conclude.3"));
        }
    }
}
