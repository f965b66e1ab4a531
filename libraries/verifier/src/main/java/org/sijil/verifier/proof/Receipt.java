package org.sijil.verifier.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.sijil.verifier.proof.ProofFault.Format;
import org.sijil.verifier.proof.ProofFault.Malformed;
import org.sijil.verifier.proof.Verdict.Refused;
import org.sijil.verifier.proof.Verdict.Sound;

/**
 * Proves without the log at hand that an entry is in it (c2sp.org/tlog-proof).
 *
 * @param inclusion from the leaf's sibling up to the root's child
 * @param note the checkpoint, signed
 */
public record Receipt(long position, List<Digest> inclusion, SignedNote note) {
    public static final int MAX_BYTES = 2 * SignedNote.MAX_BYTES;

    private static final String FORMAT = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final String BLANK = "\n\n";

    /** As high as a tree can be. */
    private static final int MAX_INCLUSION = 63;

    public Receipt {
        inclusion = List.copyOf(inclusion);
    }

    public static Verdict<Receipt> parse(byte[] file) {
        var text = file.length > MAX_BYTES ? null : StrictText.utf8(file);
        if (text == null) {
            return malformed(file.length > MAX_BYTES ? "size" : "UTF-8");
        }
        int blank = text.indexOf(BLANK);
        if (blank < 0) {
            return malformed("no blank line");
        }
        var lines = List.of(text.substring(0, blank).split("\n", -1)).iterator();
        var note = text.substring(blank + BLANK.length()).getBytes(StandardCharsets.UTF_8);
        return lines.next().equals(FORMAT)
                ? SignedNote.parse(note).then(signed -> parse(lines, signed))
                : malformed("first line");
    }

    /** The checkpoint, if it is of this log and the entry with this header is proved to be under it. */
    public Verdict<Checkpoint> verify(String header, String origin, VerifierKey key) {
        return Checkpoint.read(note, origin, key).then(checkpoint -> {
            var fault = Inclusion.fault(Digest.leaf(header), position, checkpoint.tree(), inclusion);
            return fault == null ? new Sound<>(checkpoint) : new Refused<>(fault);
        });
    }

    private static Verdict<Receipt> parse(Iterator<String> lines, SignedNote note) {
        var line = lines.hasNext() ? lines.next() : "";
        if (line.startsWith(EXTRA)) {
            // Nobody vouches for what stands here, so nothing is made of it.
            if (StrictText.base64(line.substring(EXTRA.length())) == null) {
                return malformed("extra");
            }
            line = lines.hasNext() ? lines.next() : "";
        }
        var position = line.startsWith(INDEX) ? StrictText.number(line.substring(INDEX.length())) : null;
        if (position == null) {
            return malformed("index");
        }
        var inclusion = new ArrayList<Digest>();
        while (lines.hasNext()) {
            var hash = StrictText.digest(lines.next());
            if (hash == null || inclusion.size() == MAX_INCLUSION) {
                return malformed(hash == null ? "hash" : "too many hashes");
            }
            inclusion.add(hash);
        }
        return new Sound<>(new Receipt(position, inclusion, note));
    }

    private static Verdict<Receipt> malformed(String what) {
        return new Refused<>(new Malformed(Format.RECEIPT, what));
    }
}
