package org.sijil.kit.log;

/** How a channel that follows a log fares. */
sealed interface ChannelState {
    /** The log is not there yet, or the consumer's position cannot be read. */
    record Waiting() implements ChannelState {}

    /** @param next position of the next entry */
    record Following(long next) implements ChannelState {}

    /**
     * Never to go on by itself: an entry that cannot be handled is not skipped.
     *
     * @param next position of the first entry that is not handled
     * @param forked whether the log is not the one whose entries were handled: then what is served is in doubt
     */
    record Stopped(long next, boolean forked, String reason) implements ChannelState {}
}
