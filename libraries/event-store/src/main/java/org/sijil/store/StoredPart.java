package org.sijil.store;

import org.jspecify.annotations.Nullable;

/**
 * A part as the log has it now.
 *
 * @param commitment what the header holds, for ever
 * @param part       null once removed
 */
public record StoredPart(Hash commitment, @Nullable Part part) {}
