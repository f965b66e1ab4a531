package org.sijil.ingest.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSplitterTest {
    private final LineSplitter splitter = new LineSplitter();

    @Test
    void lines_are_cut_wherever_the_chunks_are() {
        var text = "one\ntwo\r\n\n  \nfive\nsix";
        for (int size = 1; size <= text.length(); size++) {
            assertThat(split(text, size)).containsExactly("1 one", "2 two\r", "5 five", "6 six");
        }
    }

    @Test
    void nothing_makes_no_line_and_a_last_line_end_makes_no_other() {
        assertThat(split("", 1)).isEmpty();
        assertThat(split("\n\n", 1)).isEmpty();
        assertThat(split("one\n", 1)).containsExactly("1 one");
    }

    @Test
    void of_a_line_too_long_nothing_is_kept_but_its_number() {
        var longest = "x".repeat(Line.LIMIT_BYTES);
        assertThat(split(longest + "\n" + longest + "x\nthree\n" + longest + "x", 1000))
                .containsExactly("1 " + longest, "2 too long", "3 three", "4 too long");
    }

    @Test
    void a_line_is_there_as_soon_as_its_end_is() {
        splitter.offer(bytes("one\ntw"));
        assertThat(next()).isEqualTo("1 one");
        assertThat(splitter.next()).isNull();
        splitter.offer(bytes("o\nthree\n"));
        assertThat(next()).isEqualTo("2 two");
        assertThat(next()).isEqualTo("3 three");
        assertThat(splitter.next()).isNull();
    }

    private static List<String> split(String text, int chunkSize) {
        var splitter = new LineSplitter();
        for (int i = 0; i < text.length(); i += chunkSize) {
            splitter.offer(bytes(text.substring(i, Math.min(text.length(), i + chunkSize))));
        }
        splitter.end();
        var lines = new ArrayList<String>();
        for (var line = splitter.next(); line != null; line = splitter.next()) {
            lines.add(described(line));
        }
        return lines;
    }

    private String next() {
        var line = splitter.next();
        assertThat(line).isNotNull();
        return described(line);
    }

    private static String described(Line line) {
        var content = line.content();
        return line.number() + " " + (content == null ? "too long" : new String(content, StandardCharsets.UTF_8));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
