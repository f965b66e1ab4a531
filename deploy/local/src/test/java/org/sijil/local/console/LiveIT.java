package org.sijil.local.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is recorded while somebody looks. Of Daraa in 2023, so that the evening that others look at is as it was. */
@ExtendWith(Console.Shared.class)
class LiveIT {
    private static final String PAGE = Console.EVENING + "&page=claims";

    /** Each language tells of another month: what was told already would revise nothing. */
    private static String record(Console console, Language language, String name, String type) {
        var id = name + "-" + language.code();
        var claim = """
            {"id":"%1$s","type":"%2$s","areas":["C5993"],"actor":"regime","source":"al-modon",
             "occurred":{"earliest":"2023-0%3$d-01T00:00:00Z","latest":"2023-0%3$d-01T00:00:00Z"}}\
            """.formatted(id, type, Language.values().length - language.ordinal());
        assertThat(console.sijil()
                        .api()
                        .post("/ingest/claims", claim, "contributor")
                        .status())
                .isEqualTo(201);
        return id;
    }

    private static Locator live(Visit visit) {
        return visit.find(AriaRole.LIST, "live");
    }

    private static Locator linkTo(Visit visit, String claim) {
        return live(visit).locator("a[href*='claim=" + claim + "']");
    }

    private static void assertState(Visit visit, String key) {
        assertThat(visit.panel().locator(".live").getByRole(AriaRole.STATUS)).hasText(visit.say(key));
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_and_what_it_revised_show_at_once_and_are_put_on_the_map_when_asked(
            Language language, Console console) {
        try (var visit = console.open(language, PAGE)) {
            assertState(visit, "live.on");
            var claim = record(console, language, "live", "HOLDS");
            assertThat(linkTo(visit, claim).first()).isVisible();
            assertThat(live(visit)).containsText(visit.say("because"));
            var show = visit.panel().locator(".live button").last();
            show.click();
            assertThat(show).isHidden();
            assertThat(linkTo(visit, claim).first()).isVisible();
            linkTo(visit, claim).first().click();
            assertThat(visit.find(AriaRole.HEADING, "attribution")).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource
    void paused_it_is_still_and_then_misses_nothing(Language language, Console console) {
        try (var visit = console.open(language, PAGE)) {
            assertState(visit, "live.on");
            visit.find(AriaRole.BUTTON, "live.pause").press("Enter");
            assertState(visit, "live.paused");
            var claim = record(console, language, "paused", "GOVERNS");
            console.sijil().api().query("/position");
            assertThat(live(visit).getByRole(AriaRole.LISTITEM)).hasCount(0);
            visit.find(AriaRole.BUTTON, "live.resume").press("Enter");
            assertState(visit, "live.on");
            assertThat(linkTo(visit, claim).first()).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_lost_connection_is_told_and_comes_back_where_it_was(Language language, Console console) {
        try (var visit = console.open(language, PAGE)) {
            assertState(visit, "live.on");
            visit.context().setOffline(true);
            assertState(visit, "live.lost");
            var claim = record(console, language, "lost", "PRESENCE");
            console.sijil().api().query("/position");
            visit.context().setOffline(false);
            assertState(visit, "live.on");
            assertThat(linkTo(visit, claim).first()).isVisible();
            visit.forgetComplaints();
        }
    }
}
