package org.sijil.local.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where something is not there; and what it takes to fetch all that there is. */
@ExtendWith(Console.Shared.class)
class TroubleIT {
    private static final long MOST_BYTES = 400_000;

    private static final String FETCHED = """
            () => [location.origin + '/', ...performance.getEntriesByType('resource').map(it => it.name)
              .filter(it => /^\\/(console|webjars)\\//.test(new URL(it).pathname))]""";

    @ParameterizedTest
    @EnumSource
    void being_offline_is_told_and_ends_by_itself(Language language, Console console) {
        try (var visit = console.open(language, Console.EVENING)) {
            var notice = visit.page().locator("#notice");
            visit.context().setOffline(true);
            assertThat(notice).hasText(visit.say("offline"));
            visit.find(AriaRole.BUTTON, "clock.now").click();
            assertThat(visit.find(AriaRole.BUTTON, "clock.now")).hasAttribute("aria-pressed", "true");
            assertThat(notice).hasText(visit.say("offline"));
            visit.context().setOffline(false);
            assertThat(notice).isHidden();
            visit.forgetComplaints();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_area_that_there_is_none_of_is_told(Language language, Console console) {
        try (var visit = console.open(language, Console.EVENING + "&sel=no-such-place")) {
            assertThat(visit.panel().getByRole(AriaRole.ALERT)).isVisible();
            assertThat(visit.panel().getByRole(AriaRole.BUTTON)).hasText(visit.say("again"));
            visit.forgetComplaints();
        }
    }

    @ParameterizedTest
    @EnumSource
    void where_reads_need_a_token_it_asks_for_one_and_sends_it(Language language, Console console) {
        try (var visit = console.open(language, Console.EVENING)) {
            var overview = visit.find(AriaRole.HEADING, "overview");
            visit.page().route("**/position", route -> {
                if (route.request().headers().containsKey("authorization")) {
                    route.resume();
                } else {
                    route.fulfill(new Route.FulfillOptions().setStatus(401).setBody("{}"));
                }
            });
            visit.page().reload();
            visit.field("token").fill(console.sijil().api().token("reader"));
            visit.find(AriaRole.BUTTON, "token.use").click();
            assertThat(overview).isVisible();
            visit.forgetComplaints();
        }
    }

    @Test
    void all_but_the_data_weighs_little(Console console) {
        try (var visit = console.open(Language.EN, "page=method")) {
            var fetched = (List<?>) visit.page().evaluate(FETCHED);
            assertThat(fetched).hasSizeGreaterThan(30);
            var weight = fetched.stream()
                    .mapToLong(url ->
                            compressed(visit.page().request().get((String) url).body()))
                    .sum();
            assertThat(weight).isBetween(50_000L, MOST_BYTES);
        }
    }

    private static long compressed(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.size();
    }
}
