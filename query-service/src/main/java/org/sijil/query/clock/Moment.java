package org.sijil.query.clock;

import java.time.Instant;

/**
 * What a read of control is answered at.
 *
 * @param validAt whole seconds
 * @param known entries of the claim log that count
 * @param pinned both were given, knowledge as a size: the answer is the same for ever
 */
public record Moment(Instant validAt, long known, boolean pinned) {}
