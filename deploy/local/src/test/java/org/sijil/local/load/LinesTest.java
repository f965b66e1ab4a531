package org.sijil.local.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void blank_lines_are_left_out_but_counted() throws IOException {
        assertThat(lines("{}\n\n  \r\n{}").nextBatch()).extracting(Line::number).containsExactly(1, 4);
    }

    @Test
    void a_batch_has_at_most_a_thousand_lines() throws IOException {
        var lines = lines("{}\n".repeat(1_001));
        assertThat(lines.nextBatch()).hasSize(1_000);
        assertThat(lines.nextBatch()).extracting(Line::number).containsExactly(1_001);
        assertThat(lines.nextBatch()).isEmpty();
        assertThat(lines.bytesRead()).isEqualTo(3_003);
    }

    @Test
    void a_thousand_blank_lines_do_not_end_the_file() throws IOException {
        assertThat(lines("\n".repeat(5_000) + "{}").nextBatch()).hasSize(1);
    }

    @Test
    void a_line_too_long_is_cut_where_it_is_still_too_long() throws IOException {
        var batch = lines("x".repeat(1_000_000) + "\n{}").nextBatch();
        assertThat(batch).extracting(Line::length).containsExactly(65_537, 2);
    }

    private static Lines lines(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
