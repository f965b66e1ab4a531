package org.sijil.incident.versions;

import org.jspecify.annotations.Nullable;

/**
 * A row as it stood over a stretch of knowledge.
 *
 * @param from the size of the claim log from which on it stood so
 * @param to the size from which on it no longer did; null where it still does
 */
record Version<T>(T row, long from, @Nullable Long to) {}
