package org.sijil.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a command's entry stands, durably.
 *
 * @param recordedAt null in a log whose entries are not stamped
 */
public record Receipt(
        long position, Hash leafHash, @Nullable Instant recordedAt) {}
