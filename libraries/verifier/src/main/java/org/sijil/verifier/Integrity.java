package org.sijil.verifier;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sijil.verifier.ServedPart.Present;
import org.sijil.verifier.proof.Digest;

/** One entry by itself: the leaf is of this header, the fields are this header's, the parts what it commits to. */
final class Integrity {
    private static final List<String> PART_NAMES = List.of("facts", "words");

    private Integrity() {}

    static Checked of(ServedEntry served, Header header, Digest leaf) {
        if (!leaf.toString().equals(served.leafHash())) {
            return new Fault.WrongLeafHash(header.position());
        }
        var field = differingField(served, header);
        return field == null ? parts(served.parts(), header) : new Fault.FieldDiffers(header.position(), field);
    }

    private static @Nullable String differingField(ServedEntry served, Header header) {
        if (served.position() != header.position()) {
            return "position";
        }
        if (!served.stream().equals(header.stream())) {
            return "stream";
        }
        if (served.version() != header.version()) {
            return "version";
        }
        if (!served.type().equals(header.type())) {
            return "type";
        }
        if (!Objects.equals(served.recordedAt(), header.recordedAt())) {
            return "recordedAt";
        }
        return Objects.equals(served.recordedBy(), header.recordedBy()) ? null : "recordedBy";
    }

    private static Checked parts(List<ServedPart> parts, Header header) {
        var names = parts.stream().map(ServedPart::name).toList();
        if (!names.equals(PART_NAMES.subList(0, header.commitments().size()))) {
            return new Fault.WrongParts(header.position());
        }
        if (!(parts.getFirst() instanceof Present facts)) {
            return new Fault.FactsMissing(header.position());
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Present part
                    && !isCommitted(part, header.commitments().get(i))) {
                return new Fault.PartDiffers(header.position(), part.name());
            }
        }
        var words = parts.size() > 1 && parts.getLast() instanceof Present present ? present.bytes() : null;
        return new CheckedEntry(header.position(), header.stream(), header.type(), facts.bytes(), words);
    }

    private static boolean isCommitted(Present part, String commitment) {
        try {
            var salt = HexFormat.of().parseHex(part.salt());
            return Sha256.commitment(salt, part.bytes()).equals(commitment);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
