package org.sijil.ingest.gazetteer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {
    private static final String TEXT = "\uFEFFالكسوة,\nKisweh 🏘\nend";

    /** Gives so many bytes at once, as a network may. */
    private static InputStream piecemeal(byte[] bytes, int atOnce) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, atOnce));
            }
        };
    }

    private static String read(Utf8Reader reader, int atOnce) throws IOException {
        var text = new StringBuilder();
        var some = new char[atOnce + 1];
        for (int count = reader.read(some, 1, atOnce); count >= 0; count = reader.read(some, 1, atOnce)) {
            text.append(some, 1, count);
        }
        return text.toString();
    }

    @Test
    void letters_come_whole_however_the_bytes_arrive_and_are_asked_for() throws IOException {
        var bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        for (int arriving = 1; arriving <= bytes.length; arriving++) {
            for (int asked = 2; asked <= TEXT.length() + 1; asked++) {
                var reader = new Utf8Reader(piecemeal(bytes, arriving));
                assertThat(read(reader, asked)).isEqualTo(TEXT.substring(1));
                assertThat(reader.line()).isEqualTo(3);
            }
        }
    }

    @Test
    void what_is_no_utf_8_is_told_with_its_line() {
        var bytes = "one\ntwo\nthr\u00e9e\n".getBytes(StandardCharsets.ISO_8859_1);
        var reader = new Utf8Reader(piecemeal(bytes, bytes.length));
        assertThatThrownBy(() -> read(reader, 100)).isInstanceOf(CharacterCodingException.class);
        assertThat(reader.line()).isEqualTo(3);
    }

    @Test
    void a_text_that_ends_within_a_letter_is_none() {
        var bytes = new byte[] {'a', (byte) 0xd8};
        assertThatThrownBy(() -> read(new Utf8Reader(piecemeal(bytes, 2)), 100))
                .isInstanceOf(CharacterCodingException.class);
    }
}
