package org.sijil.local.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A claim is written down, checked and recorded. Of 2023, so that the evening that others look at is as it was. */
@ExtendWith(Console.Shared.class)
class RecordIT {
    private static final String PAGE = "at=2024-01-01T00:00Z&page=record";
    private static final Pattern WAITING_READ = Pattern.compile("/position\\?minKnown=");

    private static Visit contributor(Language language, Console console) {
        return console.open(language, PAGE).as(console.sijil().api().token("contributor"));
    }

    /** Nasib, in the order in which Tab goes. */
    private static void fill(Visit visit, String day) {
        visit.find(AriaRole.COMBOBOX, "field.type").selectOption("HOLDS");
        visit.find(AriaRole.COMBOBOX, "field.actor").selectOption("regime");
        visit.field("record.area").pressSequentially("nasib");
        visit.panel().getByRole(AriaRole.STATUS).getByText("Nasib");
        assertThat(visit.panel().locator(".found button").first()).isVisible();
        visit.page().keyboard().press("Enter");
        assertThat(visit.panel()
                        .getByRole(AriaRole.LIST)
                        .getByRole(AriaRole.LISTITEM)
                        .first())
                .isVisible();
        visit.field("field.occurred/earliest").fill("2023-05-%sT08:00".formatted(day));
        visit.field("field.occurred/latest").fill("2023-05-%sT10:00".formatted(day));
        visit.find(AriaRole.COMBOBOX, "field.source").selectOption("al-modon");
    }

    @ParameterizedTest
    @EnumSource
    void without_a_token_it_asks_for_one_and_takes_no_false_one(Language language, Console console) {
        try (var visit = console.open(language, PAGE)) {
            assertThat(visit.panel()).containsText(visit.say("token.lead.contributor"));
            visit.field("token").fill("nonsense");
            visit.find(AriaRole.BUTTON, "token.use").click();
            assertThat(visit.panel().getByRole(AriaRole.ALERT)).hasText(visit.say("token.refused"));
            visit.field("token").fill(console.sijil().api().token("contributor"));
            // Found by its name now: the page is loaded anew.
            var form = visit.find(AriaRole.FORM, "record");
            visit.find(AriaRole.BUTTON, "token.use").click();
            assertThat(form).isVisible();
            assertThat(visit.page().url()).doesNotContain("ey");
            visit.forgetComplaints();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_the_role_may_not_is_said_before_and_by_the_service(Language language, Console console) {
        try (var visit = console.open(language, PAGE).as(console.sijil().api().token("reader"))) {
            assertThat(visit.panel()).containsText(visit.say("token.lacks.contributor"));
            fill(visit, "01");
            visit.find(AriaRole.BUTTON, "record.check").click();
            assertThat(visit.panel()).containsText(visit.say("token.forbidden"));
            visit.forgetComplaints();
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, 03", "AR, 13"})
    void it_is_checked_recorded_and_receipted_and_the_next_one_is_told_of_it(
            Language language, String day, Console console) {
        try (var visit = contributor(language, console)) {
            fill(visit, day);
            visit.find(AriaRole.BUTTON, "record.check").click();
            assertThat(visit.find(AriaRole.HEADING, "record.checked")).isVisible();
            visit.find(AriaRole.BUTTON, "record.send").click();
            assertThat(visit.find(AriaRole.HEADING, "receipt")).isVisible();
            assertThat(visit.panel().locator(".receipt")).containsText("sijil.local/claims");

            assertThat(visit.panel().locator("[inert]")).hasCount(0);
            visit.settled();
            assertThat(visit.panel().locator(".outcome")).isFocused();
            fill(visit, day);
            visit.find(AriaRole.BUTTON, "record.check").click();
            assertThat(visit.panel()).containsText(visit.say("likeness.SAME_AREAS_AND_TYPE"));
            visit.find(AriaRole.BUTTON, "record.repeats").first().click();
            assertThat(visit.panel().locator(".byline").getByText(visit.say("echo")))
                    .isVisible();
            assertThat(visit.field("field.echoOf")).not().hasValue("");
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, 05", "AR, 15"})
    void the_receipt_stays_where_reads_lag_behind(Language language, String day, Console console) {
        try (var visit = contributor(language, console)) {
            visit.page().route(WAITING_READ, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            fill(visit, day);
            visit.find(AriaRole.BUTTON, "record.check").click();
            visit.page().waitForResponse(WAITING_READ, visit.find(AriaRole.BUTTON, "record.send")::click);
            assertThat(visit.find(AriaRole.HEADING, "receipt")).isVisible();
            assertThat(visit.panel().locator("[inert]")).hasCount(0);
            assertThat(visit.panel().locator(".receipt")).containsText("sijil.local/claims");
            assertThat(visit.panel().locator(".trouble")).hasCount(0);
            visit.forgetComplaints();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_wrong_is_said_at_its_field(Language language, Console console) {
        try (var visit = contributor(language, console)) {
            visit.find(AriaRole.COMBOBOX, "field.type").selectOption("HOLDS");
            visit.field("field.occurred/earliest").fill("2023-05-04T08:00");
            visit.find(AriaRole.BUTTON, "record.check").click();
            var latest = visit.field("field.occurred/latest");
            assertThat(latest).hasAttribute("aria-invalid", "true");
            assertThat(latest).hasAccessibleDescription(Pattern.compile("\\S"));
            assertThat(visit.field("record.area")).isFocused();
            assertThat(visit.field("field.occurred/earliest")).not().hasAttribute("aria-invalid", "true");
            visit.forgetComplaints();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_entered_stays_while_the_reader_looks_elsewhere(Language language, Console console) {
        try (var visit = contributor(language, console)) {
            visit.field("field.note").fill("كتب هنا");
            visit.find(AriaRole.LINK, "page.method").click();
            assertThat(visit.find(AriaRole.HEADING, "method")).isVisible();
            visit.find(AriaRole.LINK, "page.record").click();
            visit.page().locator("#language").click();
            var other = language == Language.EN ? Language.AR : Language.EN;
            assertThat(visit.page().locator("html")).hasAttribute("lang", other.code());
            visit.settled();
            assertThat(visit.field("field.note")).hasValue("كتب هنا");
        }
    }
}
