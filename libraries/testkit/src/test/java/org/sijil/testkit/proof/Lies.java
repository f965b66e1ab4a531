package org.sijil.testkit.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.sijil.verifier.proof.Digest;

/** Proofs that differ from a true one by little. */
final class Lies {
    static final int BITS = Byte.SIZE * Digest.SIZE;

    private Lies() {}

    /** One hash left out, put in, or changed with another, at every place. */
    static List<List<Digest>> misshapen(List<Digest> proof, Digest stray) {
        var lies = new ArrayList<List<Digest>>();
        lies.add(with(proof, proof.size(), stray));
        for (int i = 0; i < proof.size(); i++) {
            lies.add(without(proof, i));
            lies.add(with(proof, i, stray));
            lies.add(with(proof, i, proof.get(i)));
            for (int j = 0; j < i; j++) {
                lies.add(swapped(proof, i, j));
            }
        }
        return lies;
    }

    static Digest flipped(Digest digest, int bit) {
        var bytes = HexFormat.of().parseHex(digest.toString());
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Digest.of(bytes);
    }

    static List<Digest> flipped(List<Digest> proof, int i, int bit) {
        var changed = new ArrayList<>(proof);
        changed.set(i, flipped(proof.get(i), bit));
        return changed;
    }

    private static List<Digest> without(List<Digest> proof, int i) {
        var changed = new ArrayList<>(proof);
        changed.remove(i);
        return changed;
    }

    private static List<Digest> with(List<Digest> proof, int i, Digest stray) {
        var changed = new ArrayList<>(proof);
        changed.add(i, stray);
        return changed;
    }

    private static List<Digest> swapped(List<Digest> proof, int i, int j) {
        var changed = new ArrayList<>(proof);
        changed.set(i, proof.get(j));
        changed.set(j, proof.get(i));
        return changed;
    }
}
