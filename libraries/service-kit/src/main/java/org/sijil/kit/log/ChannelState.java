package org.sijil.kit.log;

import org.sijil.store.BrokenLogException;
import org.sijil.store.ForkedLogException;

/** How who follows a log fares. */
public sealed interface ChannelState {
    /** The log, or what carries it, is not there yet, or where to begin cannot be read: it is tried again. */
    record Waiting(String reason) implements ChannelState {
        @Override
        public String told() {
            return "waiting: " + reason;
        }
    }

    /** @param next position of the next entry */
    record Following(long next) implements ChannelState {
        @Override
        public String told() {
            return "following, next is position " + next;
        }
    }

    /**
     * Never to go on by itself: an entry that cannot be handled is not skipped.
     *
     * @param next position of the first entry that is not handled
     * @param forked whether the log is not the one whose entries were handled: then what is served is in doubt
     */
    record Stopped(long next, boolean forked, String reason) implements ChannelState {
        @Override
        public String told() {
            return "stopped at position " + next + (forked ? ", FORKED: " : ": ") + reason;
        }
    }

    /** @return a line for people */
    String told();

    /** @return as it is after a failure for which nothing is tried again */
    default Stopped stopped(Throwable failure) {
        long next = this instanceof Following following ? following.next() : 0;
        return new Stopped(next, failure instanceof ForkedLogException, failure.toString());
    }

    /** Whether the log itself is at fault, so that no other try can mend it. */
    static boolean isFinal(Throwable failure) {
        return failure instanceof ForkedLogException || failure instanceof BrokenLogException;
    }
}
