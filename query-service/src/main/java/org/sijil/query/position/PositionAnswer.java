package org.sijil.query.position;

/**
 * How far this service is.
 *
 * @param known what reads are answered at
 */
public record PositionAnswer(long known, ClaimLog claimLog, ControlLog controlLog, Lag lag) {

    /** @param applied entries that are worked in */
    public record ClaimLog(long size, long applied) {}

    /** @param completeTo entries of the claim log for which what is worked in is complete */
    public record ControlLog(long size, long applied, long completeTo) {}

    /**
     * What is in the claim log and not yet served.
     *
     * @param seconds since the first of it was recorded
     */
    public record Lag(long entries, long seconds) {}
}
