package org.sijil.domain.control;

import java.time.Instant;

/**
 * An effect that was said but not applied.
 *
 * @param net weight for less weight against, in decibans
 * @param partyOnly only those who gain by it say so
 */
public record Pending(Effect effect, long net, boolean partyOnly, Instant at) {}
