package org.sijil.store;

/** Where a follower stands. */
public sealed interface FollowFrom {
    FollowFrom BEGINNING = new Beginning();

    /** Nothing is handled yet. */
    record Beginning() implements FollowFrom {}

    /** Everything up to and with this entry is handled; its leaf hash tells whether this is still the same log. */
    record After(long position, Hash leafHash) implements FollowFrom {}
}
