package org.sijil.store.tree;

import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Hash;

/**
 * What a log commits itself to (c2sp.org/tlog-checkpoint). It counts only when signed, and of one origin only such may
 * be signed as grew from one another.
 *
 * @param origin name of the log, for ever
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern TEXT = Pattern.compile("(\\P{Cntrl}+)\n(\\d{1,18})\n([A-Za-z0-9+/]{43}=)\n");

    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(Character::isISOControl) || size < 0) {
            throw new IllegalArgumentException("no checkpoint of size %d of '%s'".formatted(size, origin));
        }
    }

    /** What is signed: three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.toArray()) + "\n";
    }

    /** What a note begins with; null where that is no checkpoint. Nothing is said of who signed it. */
    public static @Nullable Checkpoint parse(String note) {
        var text = TEXT.matcher(note);
        return text.lookingAt()
                ? new Checkpoint(
                        text.group(1),
                        Long.parseLong(text.group(2)),
                        Hash.of(Base64.getDecoder().decode(text.group(3))))
                : null;
    }
}
