package org.sijil.domain.control;

import java.time.Instant;

/** A state that holds from a moment until the next segment's. */
public record Segment(Instant from, ControlState state) {}
