package org.sijil.verifier.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sijil.verifier.proof.ProofFault.Format;
import org.sijil.verifier.proof.ProofFault.Malformed;
import org.sijil.verifier.proof.Verdict.Refused;
import org.sijil.verifier.proof.Verdict.Sound;

/** Neighbouring hashes of a tree as they are served (c2sp.org/tlog-tiles). */
public record Tile(List<Digest> hashes) {
    public static final int MAX_WIDTH = 256;

    public Tile {
        hashes = List.copyOf(hashes);
    }

    /** @param width as its path tells it, 256 where it tells none */
    public static Verdict<Tile> parse(byte[] bytes, int width) {
        if (width < 1 || width > MAX_WIDTH) {
            return new Refused<>(new Malformed(Format.TILE, "width"));
        }
        if (bytes.length != width * Digest.SIZE) {
            return new Refused<>(new Malformed(Format.TILE, "length"));
        }
        var hashes = new ArrayList<Digest>(width);
        for (int begin = 0; begin < bytes.length; begin += Digest.SIZE) {
            hashes.add(Digest.of(Arrays.copyOfRange(bytes, begin, begin + Digest.SIZE)));
        }
        return new Sound<>(new Tile(hashes));
    }

    /** Of a full tile: its hash in the tile above. */
    public Digest root() {
        var tree = new GrowingTree();
        hashes.forEach(tree::append);
        return tree.head().root();
    }
}
