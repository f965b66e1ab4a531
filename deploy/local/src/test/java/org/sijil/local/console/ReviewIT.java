package org.sijil.local.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The editors' queue. */
@ExtendWith(Console.Shared.class)
class ReviewIT {
    private static final String PAGE = "page=review";

    @ParameterizedTest
    @CsvSource({"EN, ACCEPTED", "EN, REJECTED", "AR, UNVERIFIABLE"})
    void a_verdict_is_recorded_with_its_reason(Language language, String verdict, Console console) {
        var api = console.sijil().api();
        var id = "to-be-" + verdict;
        var claim = """
            {"id":"%s","type":"PRESENCE","areas":["C5999"],"actor":"regime","source":"al-modon",
             "occurred":{"earliest":"2023-06-01T00:00:00Z","latest":"2023-06-02T00:00:00Z"}}\
            """.formatted(id);
        assertThat(api.post("/ingest/claims", claim, "contributor").status()).isEqualTo(201);
        api.query("/position");
        try (var visit = console.open(language, PAGE).as(api.token("analyst"))) {
            var item = visit.panel()
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHas(visit.page().locator("a[href*='" + id + "']")));
            // Without a reason none is sent.
            var judge = item.getByRole(AriaRole.BUTTON, named(visit.say("review." + verdict)));
            judge.click();
            assertThat(item.getByRole(AriaRole.TEXTBOX)).isFocused();
            item.getByRole(AriaRole.TEXTBOX).fill("seen again");
            judge.click();
            assertThat(item.getByRole(AriaRole.STATUS)).containsText(visit.say("verdict." + verdict));
        }
        assertThat(api.query("/claims/" + id).path("review").asText()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource
    void who_may_not_review_sees_the_queue_and_is_told(Language language, Console console) {
        try (var visit = console.open(language, PAGE).as(console.sijil().api().token("contributor"))) {
            assertThat(visit.panel()).containsText(visit.say("token.lacks.analyst"));
            assertThat(visit.panel().getByRole(AriaRole.LISTITEM).first()).isVisible();
            assertThat(visit.find(AriaRole.BUTTON, "review.ACCEPTED")).hasCount(0);
        }
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
