package org.sijil.domain.incident;

/**
 * A claim of an incident.
 *
 * @param claim its id
 * @param position its own in the claim log
 * @param moment in whole seconds
 * @param isEcho whether it repeats without evidence of its own
 * @param isDenial whether it denies the incident
 */
public record Member(String claim, long position, long moment, boolean isEcho, boolean isDenial) {}
