package org.sijil.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.Ports;
import org.sijil.local.system.Launched;

/** A country of 8,000 towns. Bounds are wide, as a busy machine is slow; docs/performance.md has what was measured. */
class SpeedIT {
    private static final Duration MOST_FOR_FIRST_VIEW = Duration.ofSeconds(15);
    private static final long MOST_MILLIS_A_STEP = 2_000;

    /** From the slider's move until the frame after the map has changed. */
    private static final String STEP = """
        at => new Promise(resolve => {
          const slider = document.getElementById('clock-valid');
          const begun = performance.now();
          new MutationObserver((_, changes) => {
            changes.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(Math.round(performance.now() - begun))));
          }).observe(document.getElementById('map'), {subtree: true, attributeFilter: ['aria-label']});
          slider.value = at;
          slider.dispatchEvent(new Event('input', {bubbles: true}));
        })\
        """;

    private static final String ALL_DRAWN = "towns => document.querySelectorAll('#map [data-area]').length === towns";

    @TempDir
    private Path data;

    @Test
    void a_whole_country_is_seen_soon_and_follows_the_slider() throws Exception {
        var ports = Launched.freePorts();
        try (var sijil = Launched.up(data, ports, "--no-sample").awaitReady();
                var chromium = new Chromium()) {
            Country.tell(sijil.api());
            // Whoever comes first waits until the service has drawn the country.
            firstView(chromium, ports).close();

            var begun = System.nanoTime();
            try (var visit = firstView(chromium, ports)) {
                var seenAfter = Duration.ofNanos(System.nanoTime() - begun);
                var steps = IntStream.range(1, Country.CHANGES)
                        .mapToLong(change -> step(visit, Country.after(change)))
                        .sorted()
                        .toArray();
                System.out.printf(
                        "first view after %d ms, steps in %s ms%n", seenAfter.toMillis(), Arrays.toString(steps));
                assertThat(seenAfter).isLessThan(MOST_FOR_FIRST_VIEW);
                assertThat(steps[steps.length / 2]).isLessThan(MOST_MILLIS_A_STEP);
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

    private static long step(Visit visit, Instant to) {
        return ((Number) visit.page().evaluate(STEP, (double) to.toEpochMilli())).longValue();
    }
}
