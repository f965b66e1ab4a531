package org.sijil.local.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The browser checks an entry's proof itself, and says what it proves. */
@ExtendWith(Console.Shared.class)
class ProofIT {
    private static final String CLAIM = Console.EVENING + "&page=claim&claim=boast";

    /** Facts; inclusion; signature; words; truth. */
    private static Locator line(Visit visit, int number) {
        return visit.panel()
                .locator(".proof")
                .first()
                .getByRole(AriaRole.LISTITEM)
                .nth(number);
    }

    @ParameterizedTest
    @EnumSource
    void without_a_key_it_says_that_nobody_is_known_to_have_signed(Language language, Console console) {
        try (var visit = console.open(language, CLAIM)) {
            visit.find(AriaRole.BUTTON, "proof").first().click();
            assertThat(line(visit, 0)).containsText(visit.say("proof.holds"));
            assertThat(line(visit, 1)).containsText(visit.say("proof.holds"));
            assertThat(line(visit, 2)).containsText(visit.say("proof.noKey"));
            assertThat(line(visit, 4)).containsText(visit.say("proof.truth"));
        }
    }

    @Test
    void a_key_had_elsewhere_proves_who_signed(Console console) {
        try (var visit = console.open(Language.EN, CLAIM)) {
            visit.find(AriaRole.BUTTON, "proof").first().click();
            visit.field("proof.key").fill(console.sijil().api().ofLog("claims", "key"));
            visit.find(AriaRole.BUTTON, "proof.check").click();
            assertThat(line(visit, 2)).containsText("signed by your key");
            assertThat(line(visit, 2)).containsText(visit.say("proof.holds"));
        }
    }

    @Test
    void another_log_s_key_does_not(Console console) {
        try (var visit = console.open(Language.EN, CLAIM)) {
            visit.find(AriaRole.BUTTON, "proof").first().click();
            visit.field("proof.key").fill(console.sijil().api().ofLog("control", "key"));
            visit.find(AriaRole.BUTTON, "proof.check").click();
            assertThat(line(visit, 2)).containsText(visit.say("proof.fails"));
        }
    }

    /** One hash more, other facts, another header. */
    @ParameterizedTest
    @CsvSource({
        "index 75\\n, index 75\\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\\n, 1",
        "operations-room, al-modon, 0",
        "\\\"version\\\":0, \\\"version\\\":1, 1",
    })
    void what_was_altered_on_the_way_fails(String genuine, String altered, int fails, Console console) {
        try (var visit = console.open(Language.EN, CLAIM)) {
            visit.page().route("**/proof", route -> fulfil(route, genuine, altered));
            visit.find(AriaRole.BUTTON, "proof").first().click();
            assertThat(line(visit, fails)).containsText(visit.say("proof.fails"));
        }
    }

    private static void fulfil(Route route, String genuine, String altered) {
        var answer = route.fetch();
        var text = answer.text();
        assertThat(text).contains(genuine);
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(text.replace(genuine, altered)));
    }
}
