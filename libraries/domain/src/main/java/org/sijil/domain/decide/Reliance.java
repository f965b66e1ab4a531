package org.sijil.domain.decide;

/** A decision holds only as long as the thing's stream ends with this version. */
public record Reliance(Thing thing, long version) {}
