package org.sijil.query.position;

/** Told after a rebuild: what was remembered of rows that were read before is to be forgotten. */
public record ReadModelsReplaced() {}
