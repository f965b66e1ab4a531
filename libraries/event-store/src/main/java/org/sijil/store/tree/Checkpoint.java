package org.sijil.store.tree;

import java.util.Base64;
import org.sijil.store.Hash;

/**
 * What a log commits itself to (c2sp.org/tlog-checkpoint). It counts only when signed, and of one origin only such may
 * be signed as grew from one another.
 *
 * @param origin name of the log, for ever
 */
public record Checkpoint(String origin, long size, Hash root) {
    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(Character::isISOControl) || size < 0) {
            throw new IllegalArgumentException("no checkpoint of size %d of '%s'".formatted(size, origin));
        }
    }

    /** What is signed: three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.toArray()) + "\n";
    }
}
