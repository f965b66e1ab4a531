package org.sijil.domain.claim;

import java.time.Instant;

/** The interval in which the claimed moment lies; of a denial, the moment that is denied. Both ends count. */
public record Occurred(Instant earliest, Instant latest) {}
