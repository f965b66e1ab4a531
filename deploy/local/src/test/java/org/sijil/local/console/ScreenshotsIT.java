package org.sijil.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of docs/console.md, of the sample alone: made anew in the folder that {@code -Dscreenshots} names, else where nobody keeps them. */
@ExtendWith(Console.Shared.class)
class ScreenshotsIT {
    private static final Path FOLDER = Path.of(System.getProperty("screenshots", "target/screenshots"));

    @ParameterizedTest
    @CsvSource({
        "console-en, EN, DESK, ''",
        "console-ar, AR, DESK, &sel=C2279",
        "console-phone, AR, PHONE, &sel=C2279",
    })
    void are_taken(String name, Language language, Look look, String query, Console console) {
        try (var visit = console.open(language, Console.EVENING + "&known=" + Told.SAMPLE + query, look)) {
            var picture = visit.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
            assertThat(picture).hasSizeGreaterThan(10_000);
        }
    }
}
