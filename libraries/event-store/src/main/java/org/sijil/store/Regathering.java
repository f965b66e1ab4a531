package org.sijil.store;

/**
 * Whether a call waits a moment for those whom the last one answered. Who waits for an answer mostly sends again as soon
 * as it comes: a call that begins before takes those alone that queued meanwhile, and from then on two halves take turns,
 * each of which costs the server nearly as much as the whole. Where they do not come back, less and less often is waited.
 */
final class Regathering {
    private static final int SELDOM = 64;

    /** So many are to be queued; 0: nobody is waited for. */
    private int expected;

    private int waits;
    private int pause = 1;
    private int callsLeft;

    /**
     * @param answered just now
     * @return the number of the wait that begins; 0: none does
     */
    int begin(int answered, int queued) {
        if (answered < 2 || callsLeft > 0) {
            callsLeft = Math.max(0, callsLeft - 1);
            return 0;
        }
        // The last few may be slow.
        expected = queued + answered - answered / 8;
        return ++waits;
    }

    boolean isWaiting(int queued) {
        if (expected > 0 && queued >= expected) {
            expected = 0;
            pause = 1;
        }
        return expected > 0;
    }

    /** The moment of that wait is over. */
    void end(int wait) {
        if (expected > 0 && wait == waits) {
            expected = 0;
            callsLeft = pause;
            pause = Math.min(2 * pause, SELDOM);
        }
    }
}
