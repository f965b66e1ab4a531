package org.sijil.local.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An area's panel: what it is, since when, why. */
@ExtendWith(Console.Shared.class)
class AreaIT {
    @ParameterizedTest
    @CsvSource({
        "EN, Held by <Opposition> since <7 December 2024 at 18:00>.",
        "AR, تحت سيطرة <المعارضة> منذ <7 كانون الأول 2024 في 18:00>.",
    })
    void its_state_is_told_in_words(Language language, String sentence, Console console) {
        try (var visit = console.open(language, Console.EVENING + "&sel=C2279")) {
            // What is put in is set apart, so that its direction is its own.
            var isolated = sentence.replace('<', '\u2068').replace('>', '\u2069');
            assertThat(visit.panel().getByText(isolated)).isVisible();
            assertThat(visit.panel()).containsText(visit.say("information.long.LIKELY"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void why_shows_the_sum_and_the_claim_that_it_hangs_on(Language language, Console console) {
        try (var visit = console.open(language, Console.EVENING + "&sel=C2279")) {
            assertThat(visit.panel()).containsText(visit.say("fragile.one"));
            assertThat(visit.panel().locator(".sum").first()).containsText("B");
            assertThat(visit.panel()).containsText(visit.say("finding.APPLIED"));
        }
    }

    @Test
    void echoes_are_folded_under_what_they_repeat(Console console) {
        try (var visit = console.open(Language.EN, Console.EVENING + "&sel=C5999")) {
            var echoes = visit.panel().getByText(Pattern.compile("Repeats: .1")).first();
            assertThat(echoes).isVisible();
            echoes.click();
            assertThat(visit.panel().locator(".words .words, .words ul .ECHO").first())
                    .isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_claimed_and_not_concluded_stands_apart(Language language, Console console) {
        try (var visit = console.open(language, Console.EVENING + "&sel=C6002")) {
            assertThat(visit.find(AriaRole.HEADING, "pending")).isVisible();
            assertThat(visit.panel()).containsText(visit.say("partyOnly"));
        }
    }

    @Test
    void a_step_of_its_timeline_leads_there(Console console) {
        try (var visit = console.open(Language.EN, Console.EVENING + "&sel=C2279")) {
            visit.panel().locator("figure summary").first().click();
            visit.panel().locator("figure button").first().click();
            assertThat(visit.page()).hasURL(Pattern.compile("at=2024-12-07T15:00Z"));
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, Kisweh, al-Kiswah", "EN, الكسوه, al-Kiswah", "AR, والكسوة, الكسوة"})
    void a_place_is_found_however_it_is_spelt(Language language, String typed, String name, Console console) {
        try (var visit = console.open(language, Console.EVENING)) {
            visit.find(AriaRole.SEARCHBOX, "search").pressSequentially(typed);
            visit.page()
                    .locator("#found button")
                    .filter(new Locator.FilterOptions().setHasText(visit.say("kind.TOWN")))
                    .first()
                    .click();
            assertThat(visit.panel().getByRole(AriaRole.HEADING).first()).containsText(name);
        }
    }
}
