package org.sijil.verifier.proof;

import org.sijil.verifier.proof.ProofFault.Format;
import org.sijil.verifier.proof.ProofFault.Malformed;
import org.sijil.verifier.proof.Verdict.Refused;
import org.sijil.verifier.proof.Verdict.Sound;

/** What a log commits itself to (c2sp.org/tlog-checkpoint). Lines after the third are allowed and mean nothing here. */
public record Checkpoint(String origin, TreeHead tree) {
    /**
     * @param note as served
     * @param origin of the log that it has to be of
     * @param key of that log
     */
    public static Verdict<Checkpoint> read(byte[] note, String origin, VerifierKey key) {
        return SignedNote.parse(note).then(signed -> read(signed, origin, key));
    }

    static Verdict<Checkpoint> read(SignedNote note, String origin, VerifierKey key) {
        return note.textSignedBy(key).then(Checkpoint::parse).then(checkpoint -> checkpoint.of(origin));
    }

    private static Verdict<Checkpoint> parse(String text) {
        var lines = text.lines().toList();
        if (lines.size() < 3 || lines.contains("")) {
            return malformed(lines.size() < 3 ? "lines" : "empty line");
        }
        var size = StrictText.number(lines.get(1));
        var root = StrictText.digest(lines.get(2));
        if (size == null || root == null) {
            return malformed(size == null ? "size" : "root");
        }
        if (size == 0 && !root.equals(Digest.EMPTY_TREE)) {
            return new Refused<>(new ProofFault.OtherRoot(0));
        }
        return new Sound<>(new Checkpoint(lines.get(0), new TreeHead(size, root)));
    }

    private Verdict<Checkpoint> of(String expected) {
        return origin.equals(expected)
                ? new Sound<>(this)
                : new Refused<>(new ProofFault.OtherOrigin(expected, origin));
    }

    private static Verdict<Checkpoint> malformed(String what) {
        return new Refused<>(new Malformed(Format.CHECKPOINT, what));
    }
}
