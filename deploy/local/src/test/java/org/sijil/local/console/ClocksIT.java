package org.sijil.local.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two clocks: sliders, steps, and the address. */
@ExtendWith(Console.Shared.class)
class ClocksIT {
    private static final Pattern WHOLE_MAP = Pattern.compile("/control[?]validAt=([^&]+)");

    @ParameterizedTest
    @EnumSource
    void a_step_goes_to_the_change_before_and_back_returns(Language language, Console console) {
        try (var visit = console.open(language, Console.EVENING)) {
            visit.find(AriaRole.BUTTON, "clock.previousChange").click();
            assertThat(visit.page()).hasURL(Pattern.compile("at=2024-12-07T17:00Z"));
            visit.find(AriaRole.BUTTON, "clock.previousChange").click();
            assertThat(visit.page()).hasURL(Pattern.compile("at=2024-12-07T16:00Z"));
            visit.find(AriaRole.BUTTON, "clock.nextChange").click();
            assertThat(visit.page()).hasURL(Pattern.compile("at=2024-12-07T17:00Z"));
            visit.page().goBack();
            assertThat(visit.page()).hasURL(Pattern.compile("at=2024-12-07T16:00Z"));
            assertThat(visit.page().locator("#told")).containsText(language == Language.AR ? "19:00" : "at 19:00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keys_move_the_slider_by_what_people_count_in(Language language, Console console) {
        try (var visit = console.open(language, "at=2024-12-07T15:00Z")) {
            var slider = visit.find(AriaRole.SLIDER, "clock.valid");
            slider.focus();
            visit.page().keyboard().press(language == Language.AR ? "ArrowLeft" : "ArrowRight");
            assertThat(visit.page()).hasURL(Pattern.compile("at=202[5-9]|at=2024-12-(0[8-9]|[1-3])"));
            visit.page().keyboard().press("ArrowDown");
            assertThat(visit.page()).hasURL(Pattern.compile("at=2024-12-07T15:00Z"));
        }
    }

    @Test
    void what_the_next_step_shows_is_read_ahead(Console console) {
        try (var visit = console.open(Language.EN, "at=2024-12-07T15:00Z")) {
            var maps = new CopyOnWriteArrayList<Instant>();
            visit.page().onRequest(request -> {
                var asked = WHOLE_MAP.matcher(request.url());
                if (asked.find()) {
                    maps.add(Instant.parse(URLDecoder.decode(asked.group(1), UTF_8)));
                }
            });
            visit.find(AriaRole.SLIDER, "clock.valid").press("ArrowRight");
            visit.page().waitForCondition(() -> maps.size() == 2);
            var stride = Duration.between(Instant.parse("2024-12-07T15:00:00Z"), maps.getFirst());
            Assertions.assertThat(stride).isPositive();
            Assertions.assertThat(maps.getLast()).isEqualTo(maps.getFirst().plus(stride));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_not_known_yet_is_not_shown(Language language, Console console) {
        var nasib = language == Language.AR ? "نصيب" : "Nasib";
        try (var visit = console.open(language, Console.EVENING)) {
            assertThat(visit.area(nasib)).hasAttribute("data-pattern", "solid");
            visit.find(AriaRole.SLIDER, "clock.known").fill(Integer.toString(Told.SAMPLE));
            assertThat(visit.area(nasib)).hasAttribute("data-pattern", "vacated");
            visit.find(AriaRole.BUTTON, "clock.nextKnown").click();
            assertThat(visit.page()).hasURL(Pattern.compile("known=%d".formatted(Told.SAMPLE + 1)));
            visit.find(AriaRole.BUTTON, "clock.latest").click();
            assertThat(visit.area(nasib)).hasAttribute("data-pattern", "solid");
        }
    }

    @Test
    void a_moment_can_be_typed_as_a_clock_in_the_zone_shows_it(Console console) {
        try (var visit = console.open(Language.EN, Console.EVENING)) {
            visit.field("clock.field").fill("2024-12-07T20:30");
            visit.field("clock.field").blur();
            assertThat(visit.page()).hasURL(Pattern.compile("at=2024-12-07T17:30Z"));
            visit.field("zone").selectOption("UTC");
            assertThat(visit.field("clock.field")).hasValue("2024-12-07T17:30");
        }
    }

    @Test
    void it_plays_until_it_is_stopped(Console console) {
        try (var visit = console.open(Language.EN, "at=2024-12-07T15:00Z")) {
            visit.find(AriaRole.BUTTON, "clock.play").click();
            assertThat(visit.page()).not().hasURL(Pattern.compile("at=2024-12-07T15:00Z"));
            visit.find(AriaRole.BUTTON, "clock.pause").click();
            assertThat(visit.find(AriaRole.BUTTON, "clock.play")).isVisible();
        }
    }

    @Test
    void a_register_of_long_ago_begins_with_its_last_change(Console console) {
        try (var visit = console.open(Language.EN, "")) {
            assertThat(visit.page()).hasURL(Pattern.compile("at=2024-12-07T16:00Z"));
            assertThat(visit.area("Zakiyah")).isVisible();
        }
    }
}
