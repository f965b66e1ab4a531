package org.sijil.store.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sijil.store.Bytes;

/** The headers of 256 neighbouring entries, those under the tile of level 0 with the same index. */
public record EntryBundle(long index, int width) implements TilePath {
    /** What two bytes can tell; headers are far shorter. */
    private static final int MAX_HEADER = 0xFFFF;

    public EntryBundle {
        TileForm.requireInBounds(index, width);
    }

    /** Position of its first entry. */
    public long begin() {
        return index * FULL;
    }

    /** Each header's length in two bytes, the higher first, and the header. */
    public Bytes bytes(List<String> headers) {
        if (headers.size() != width) {
            throw new IllegalArgumentException("%d headers, not %d".formatted(width, headers.size()));
        }
        var bytes = new ByteArrayOutputStream();
        for (var header : headers) {
            var text = header.getBytes(StandardCharsets.US_ASCII);
            if (text.length > MAX_HEADER) {
                throw new IllegalArgumentException("a header of %d bytes".formatted(text.length));
            }
            bytes.write(text.length >> Byte.SIZE);
            bytes.write(text.length);
            bytes.writeBytes(text);
        }
        return Bytes.of(bytes.toByteArray());
    }

    @Override
    public boolean isWithin(long size) {
        return begin() + width <= size;
    }

    @Override
    public String path() {
        return TileForm.path("entries", this);
    }
}
