package org.sijil.incident.control;

import org.sijil.store.FollowFrom;

/**
 * How far the claim log is worked in, by whichever replica.
 *
 * @param token of the newest lease: greater than that of every one before
 */
record Kept(FollowFrom from, long token) {
    /** Of the last entry worked in; −1: none. */
    long position() {
        return switch (from) {
            case FollowFrom.Beginning _ -> -1;
            case FollowFrom.After after -> after.position();
        };
    }
}
