package org.sijil.ingest.gazetteer.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8, strictly, with or without a byte order mark; knows in which line it stops being that. */
final class Utf8Reader extends Reader {
    private static final int BUFFER = 1 << 13;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream input;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private boolean begun;
    private long line = 1;

    Utf8Reader(InputStream input) {
        this.input = input;
    }

    /** Of what was given last, from 1. */
    long line() {
        return line;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0) {
            var result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0) {
                break;
            } else if (result.isError()) {
                throw new CharacterCodingException();
            } else if (ended) {
                return -1;
            }
            fill();
        }
        return given(target, offset, chars.position());
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    private int given(char[] target, int offset, int count) throws IOException {
        boolean marked = !begun && target[offset] == BYTE_ORDER_MARK;
        begun = true;
        if (marked) {
            System.arraycopy(target, offset + 1, target, offset, count - 1);
            return count > 1 ? given(target, offset, count - 1) : read(target, offset, 1);
        }
        for (int i = offset; i < offset + count; i++) {
            line += target[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
