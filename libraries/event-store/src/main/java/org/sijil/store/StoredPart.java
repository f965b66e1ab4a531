package org.sijil.store;

import org.jspecify.annotations.Nullable;

/**
 * A part as the log has it now.
 *
 * @param commitment what the header holds, for ever
 * @param part       null once removed
 * @param removedBy  position of the entry that tells why it was removed; null while it is there
 */
public record StoredPart(
        Hash commitment, @Nullable Part part, @Nullable Long removedBy) {
    public static StoredPart of(Part part) {
        return new StoredPart(part.commitment(), part, null);
    }

    public StoredPart removed(long by) {
        return new StoredPart(commitment, null, by);
    }
}
