package org.sijil.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @Test
    void a_bar_tells_what_is_done_how_fast_and_what_is_left_and_ends_its_line() {
        var bar = Progress.bar(new PrintStream(terminal, true, UTF_8), 200, "lines");
        bar.show(100, 7);
        assertThat(terminal.toString(UTF_8)).matches("\\r█{15} +50 %  7 lines  \\S+/s  \\d+:\\d\\d left ");
        bar.show(200, 14);
        assertThat(terminal.toString(UTF_8))
                .contains("\r" + "█".repeat(30) + " 100 %  14 lines")
                .endsWith("0:00 left " + System.lineSeparator());
    }

    @Test
    void a_file_of_no_size_is_done() {
        Progress.bar(new PrintStream(terminal, true, UTF_8), 0, "lines").show(0, 0);
        assertThat(terminal.toString(UTF_8)).contains("100 %");
    }
}
