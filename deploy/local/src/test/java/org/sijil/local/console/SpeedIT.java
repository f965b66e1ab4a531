package org.sijil.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.Ports;
import org.sijil.local.system.Launched;

/** A country of 8,000 towns. Bounds are wide, as a busy machine is slow; docs/performance.md has what was measured. */
class SpeedIT {
    private static final Duration MOST_FOR_FIRST_VIEW = Duration.ofSeconds(15);
    private static final long MOST_MILLIS_A_STEP = 2_000;

    /** How long a reader looks at a map before the next. */
    private static final int LOOK_MILLIS = 1_000;

    /** From what the reader does to the slider until the frame after the map has changed. */
    private static final String TIMED = """
        act => new Promise(resolve => {
          const slider = document.getElementById('clock-valid');
          const begun = performance.now();
          new MutationObserver((_, changes) => {
            changes.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(Math.round(performance.now() - begun))));
          }).observe(document.getElementById('map'), {subtree: true, attributeFilter: ['aria-label']});
          if (act === 'key') {
            slider.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight'}));
          } else {
            slider.value = act;
            slider.dispatchEvent(new Event('input', {bubbles: true}));
          }
        })\
        """;

    private static final String ALL_DRAWN = "towns => document.querySelectorAll('#map [data-area]').length === towns";

    @TempDir
    private Path data;

    @Test
    void a_whole_country_is_seen_soon_and_follows_the_slider() throws Exception {
        var ports = Ports.free();
        try (var sijil = Launched.up(data, ports, "--no-sample").awaitReady();
                var chromium = new Chromium()) {
            Country.tell(sijil.api());
            // Whoever comes first waits until the service has drawn the country.
            firstView(chromium, ports).close();

            var begun = System.nanoTime();
            try (var visit = firstView(chromium, ports)) {
                var seenAfter = Duration.ofNanos(System.nanoTime() - begun);
                var ofAll = jumps(visit, 1, Country.CHANGES_OF_ALL);
                var ofATenth = jumps(visit, Country.CHANGES_OF_ALL, Country.CHANGES);
                var byKey = keys(chromium, ports);
                System.out.printf(
                        "first view after %d ms; jumps where all changes in %s ms, where a tenth does in %s ms;"
                                + " steps by key, of all, then of a tenth, in %s ms%n",
                        seenAfter.toMillis(), ofAll, ofATenth, byKey);
                assertThat(seenAfter).isLessThan(MOST_FOR_FIRST_VIEW);
                assertThat(Stream.of(ofAll, ofATenth, byKey).flatMap(List::stream))
                        .hasSize(2 * (Country.CHANGES - 1))
                        .allMatch(millis -> millis < MOST_MILLIS_A_STEP);
            }
        }
    }

    /** With nothing in the browser's cache, until every town is there and the panel tells of them. */
    private static Visit firstView(Chromium chromium, Ports ports) {
        var ingest = Ports.at(ports.ingest());
        var visit = new Visit(chromium.browser(), Ports.at(ports.query()), ingest, Language.EN, Look.DESK)
                .goTo("/?at=" + Country.after(0));
        visit.page().waitForFunction(ALL_DRAWN, Country.TOWNS);
        return visit;
    }

    /** In milliseconds; to moments that nobody asked for yet. */
    private static List<Long> jumps(Visit visit, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(change -> timed(
                        visit, (double) Country.after(change).plusSeconds(60).toEpochMilli()))
                .toList();
    }

    private static List<Long> keys(Chromium chromium, Ports ports) {
        try (var visit = firstView(chromium, ports)) {
            visit.find(AriaRole.SLIDER, "clock.valid").focus();
            return IntStream.range(1, Country.CHANGES)
                    .mapToObj(_ -> {
                        visit.page().waitForTimeout(LOOK_MILLIS);
                        return timed(visit, "key");
                    })
                    .toList();
        }
    }

    private static long timed(Visit visit, Object act) {
        return ((Number) visit.page().evaluate(TIMED, act)).longValue();
    }
}
