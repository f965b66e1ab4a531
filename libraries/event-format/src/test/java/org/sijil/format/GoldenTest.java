package org.sijil.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;

/**
 * The stored bytes, pinned: a golden file has the facts on its first line and the words, if there are any, on its
 * second. Files are added for what is new, never edited: logs hold these bytes.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String ENDING = ".golden.json";

    @TestFactory
    Stream<DynamicTest> an_event_of_the_claim_log_is_exactly_its_golden_file() {
        return Samples.ofClaimLog().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    var stored = write(sample.getValue());
                    assertThat(lines(stored)).isEqualTo(golden(sample.getKey()));
                    assertThat(sample.getKey()).startsWith(stored.type());
                    assertThat(ClaimLogFormat.read(stored.type(), stored.facts(), stored.words()))
                            .isEqualTo(sample.getValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_revision_is_exactly_its_golden_file() {
        return ControlSamples.ofControlLog().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    ControlRevised revised = sample.getValue();
                    var stored = ControlFormat.write(revised);
                    assertThat(lines(stored)).isEqualTo(golden(sample.getKey()));
                    assertThat(stored.stream()).isEqualTo("control/" + revised.area());
                    assertThat(ControlFormat.read(stored.facts())).isEqualTo(revised);
                }));
    }

    @Test
    void every_golden_file_has_its_sample() throws IOException {
        var names = new TreeSet<>(Samples.ofClaimLog().keySet());
        names.addAll(ControlSamples.ofControlLog().keySet());
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            names.stream().map(name -> name + ENDING).toList());
        }
    }

    private static Stored write(ClaimLogEvent event) {
        return event instanceof EntryRedacted redaction
                ? ClaimLogFormat.write(redaction, "claim/c-1")
                : ClaimLogFormat.write(event);
    }

    private static String lines(Stored stored) {
        var words = stored.words() == null ? "" : stored.words() + "\n";
        return stored.facts() + "\n" + words;
    }

    private static String golden(String name) {
        try {
            return Files.readString(GOLDEN.resolve(name + ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
