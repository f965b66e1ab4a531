package org.sijil.local.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The map and its twin, the table. */
@ExtendWith(Console.Shared.class)
class MapIT {
    private static final String PATTERN = "data-pattern";

    @ParameterizedTest
    @CsvSource({
        "EN, Zakiyah, Darayya, Jaramana, Nawa",
        "AR, زاكية, داريا, جرمانا, نوى",
    })
    void an_area_is_drawn_by_how_well_it_is_known(
            Language language, String held, String left, String saidToBeLeft, String foughtFor, Console console) {
        try (var visit = console.open(language, Console.EVENING)) {
            assertThat(visit.area(held)).hasAttribute(PATTERN, "solid");
            assertThat(visit.area(left)).hasAttribute(PATTERN, "vacated");
            assertThat(visit.area(saidToBeLeft)).hasAttribute(PATTERN, "leaving");
            assertThat(visit.area(foughtFor)).hasAttribute(PATTERN, "contested");
        }
    }

    @Test
    void what_nobody_claims_stays_blank(Console console) {
        try (var visit = console.open(Language.EN, Console.EVENING + "&known=56")) {
            assertThat(visit.page().locator("[" + PATTERN + "]")).hasCount(0);
            assertThat(visit.page().getByText(visit.say("overview.empty")).first())
                    .isVisible();
        }
    }

    @Test
    void towns_of_which_only_a_point_is_known_fill_the_map(Console console) {
        try (var visit = console.open(Language.EN, Console.EVENING)) {
            // Straight lines, where a circle has arcs.
            assertThat(visit.area("Zakiyah")).hasAttribute("d", Pattern.compile("^M[^a]+z$"));
            assertThat(visit.area("Khan al-Shih")).hasAttribute("d", Pattern.compile("^M[^a]+z$"));
        }
    }

    @Test
    void a_claim_that_changed_nothing_is_an_outline(Console console) {
        try (var visit = console.open(Language.EN, Console.EVENING)) {
            assertThat(visit.area("Busra al-Sham")).hasClass(Pattern.compile("\\bpending\\b"));
            assertThat(visit.area("Busra al-Sham")).hasAttribute(PATTERN, "vacated");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_legend_names_the_sides_and_patterns_that_are_shown(Language language, Console console) {
        try (var visit = console.open(language, Console.EVENING)) {
            var legend = visit.page().locator("#legend");
            for (var pattern : new String[] {"solid", "vacated", "leaving", "contested", "pending"}) {
                assertThat(legend).containsText(visit.say("pattern." + pattern));
            }
            assertThat(legend).containsText(language == Language.AR ? "المعارضة" : "Opposition");
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, Beit Jinn", "AR, بيت جن"})
    void arrows_go_from_area_to_area_and_enter_chooses(Language language, String from, Console console) {
        try (var visit = console.open(language, Console.EVENING)) {
            visit.area(from).focus();
            visit.page().keyboard().press("ArrowRight");
            assertThat(visit.area(from)).not().isFocused();
            var focused = visit.page().locator("[data-area]:focus");
            assertThat(middle(focused)).isGreaterThan(middle(visit.area(from)));
            var name = focused.getAttribute("aria-label").split(":", 2)[0];
            visit.page().keyboard().press("Enter");
            assertThat(visit.panel().getByRole(AriaRole.HEADING, named(name))).isVisible();
        }
    }

    private static double middle(Locator area) {
        var box = area.boundingBox();
        return box.x + box.width / 2;
    }

    @ParameterizedTest
    @CsvSource({"EN, Zakiyah, Opposition", "AR, زاكية, المعارضة"})
    void the_table_says_the_same(Language language, String name, String side, Console console) {
        try (var visit = console.open(language, Console.EVENING)) {
            visit.find(AriaRole.BUTTON, "views.table").click();
            var row = visit.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
            assertThat(row).containsText(side);
            row.getByRole(AriaRole.LINK).click();
            assertThat(visit.panel().getByRole(AriaRole.HEADING, named(name))).isVisible();
            assertThat(visit.page().url()).contains("as=table").contains("sel=C2279");
        }
    }

    @Test
    void the_address_keeps_where_the_map_stands(Console console) {
        try (var visit = console.open(Language.EN, Console.EVENING + "&bbox=36.0,33.2,36.4,33.5")) {
            assertThat(visit.page().url()).contains("bbox=35.").contains(",33.");
            var zakiyah = visit.area("Zakiyah").boundingBox();
            assertThat(zakiyah.x).isBetween(100.0, 900.0);
        }
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(name));
    }
}
