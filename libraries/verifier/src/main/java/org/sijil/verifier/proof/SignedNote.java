package org.sijil.verifier.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.sijil.verifier.proof.ProofFault.Format;
import org.sijil.verifier.proof.ProofFault.Malformed;
import org.sijil.verifier.proof.Verdict.Refused;
import org.sijil.verifier.proof.Verdict.Sound;

/** A text and signatures of it (c2sp.org/signed-note). It counts for nothing before a known key is seen to have signed. */
public final class SignedNote {
    /** Far above any checkpoint with all its witnesses. */
    public static final int MAX_BYTES = 1 << 20;

    /** The format asks for 16 at least. */
    public static final int MAX_SIGNATURES = 100;

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F&&[^\\n]]");
    private static final Pattern SIGNATURE = Pattern.compile("— ([^ ]+) ([^ ]+)");
    private static final int KEY_ID = 4;

    private final String text;
    private final List<Signed> signatures;

    private SignedNote(String text, List<Signed> signatures) {
        this.text = text;
        this.signatures = signatures;
    }

    /**
     * @param by the key's name and id
     * @param signature hex
     */
    private record Signed(String by, String signature) {}

    public static Verdict<SignedNote> parse(byte[] note) {
        var all = note.length > MAX_BYTES ? null : StrictText.utf8(note);
        if (all == null) {
            return malformed(note.length > MAX_BYTES ? "size" : "UTF-8");
        }
        if (CONTROL.matcher(all).find()) {
            return malformed("control character");
        }
        int blank = all.lastIndexOf("\n\n");
        if (blank < 0) {
            return malformed("no blank line");
        }
        if (!all.endsWith("\n")) {
            return malformed("no end of line");
        }
        return signatures(all.substring(blank + 2))
                .then(signatures -> new Sound<>(new SignedNote(all.substring(0, blank + 1), signatures)));
    }

    /**
     * The text, if the key has signed it. What other keys signed is not looked at; but a signature that names this key
     * and is not its own condemns the note.
     */
    public Verdict<String> textSignedBy(VerifierKey key) {
        var byKey = signatures.stream()
                .filter(signed -> signed.by().equals(key.fullName()))
                .toList();
        if (byKey.isEmpty()) {
            return new Refused<>(new ProofFault.NotSigned(key.fullName()));
        }
        return byKey.stream().allMatch(signed -> key.signed(text, HexFormat.of().parseHex(signed.signature())))
                ? new Sound<>(text)
                : new Refused<>(new ProofFault.WrongSignature(key.fullName()));
    }

    private static Verdict<List<Signed>> signatures(String block) {
        var signatures = new ArrayList<Signed>();
        for (var line : block.lines().toList()) {
            var parts = SIGNATURE.matcher(line);
            var bytes = parts.matches() ? StrictText.base64(parts.group(2)) : null;
            if (bytes == null || bytes.length <= KEY_ID || !VerifierKey.isName(parts.group(1))) {
                return malformed("signature");
            }
            var id = HexFormat.of().formatHex(bytes, 0, KEY_ID);
            var signature = HexFormat.of().formatHex(bytes, KEY_ID, bytes.length);
            signatures.add(new Signed(parts.group(1) + "+" + id, signature));
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            return malformed(signatures.isEmpty() ? "no signature" : "too many signatures");
        }
        return new Sound<>(signatures);
    }

    private static <T> Verdict<T> malformed(String what) {
        return new Refused<>(new Malformed(Format.NOTE, what));
    }
}
