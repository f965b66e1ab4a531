package org.sijil.incident.versions;

/**
 * A row that stood, and no longer does.
 *
 * @param to the size of the claim log from which on it no longer stands
 */
record Ended<T>(T row, long to) {}
