package org.sijil.verifier.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijil.verifier.proof.ProofFault.Format;
import org.sijil.verifier.proof.ProofFault.Malformed;
import org.sijil.verifier.proof.Verdict.Refused;
import org.sijil.verifier.proof.Verdict.Sound;

/** The headers of neighbouring entries as they are served (c2sp.org/tlog-tiles). */
public record Bundle(List<String> headers) {
    /** Bytes, log.md. */
    private static final int MAX_HEADER = 16 << 10;

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");

    public Bundle {
        headers = List.copyOf(headers);
    }

    /** @param width as its path tells it, 256 where it tells none */
    public static Verdict<Bundle> parse(byte[] bytes, int width) {
        var rest = ByteBuffer.wrap(bytes);
        var headers = new ArrayList<String>();
        while (rest.hasRemaining()) {
            var header = next(rest);
            if (header == null) {
                return malformed("entry " + headers.size());
            }
            headers.add(header);
        }
        return headers.size() == width ? new Sound<>(new Bundle(headers)) : malformed("width");
    }

    /**
     * @param begin position of the first entry
     * @param leaves the tile under which they stand, at least as wide
     * @return null where each entry is the one under its leaf
     */
    public @Nullable ProofFault fault(long begin, Tile leaves) {
        for (int i = 0; i < headers.size(); i++) {
            if (!Digest.leaf(headers.get(i)).equals(leaves.hashes().get(i))) {
                return new ProofFault.OtherLeaf(begin + i);
            }
        }
        return null;
    }

    private static @Nullable String next(ByteBuffer rest) {
        if (rest.remaining() < Short.BYTES) {
            return null;
        }
        int length = Short.toUnsignedInt(rest.getShort());
        if (length > MAX_HEADER || length > rest.remaining()) {
            return null;
        }
        var header = new byte[length];
        rest.get(header);
        var text = new String(header, StandardCharsets.ISO_8859_1);
        return PRINTABLE.matcher(text).matches() ? text : null;
    }

    private static Verdict<Bundle> malformed(String what) {
        return new Refused<>(new Malformed(Format.BUNDLE, what));
    }
}
