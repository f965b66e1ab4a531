package org.sijil.store;

/** Where a follower stands. */
public sealed interface FollowFrom {
    FollowFrom BEGINNING = new Beginning();

    /** Nothing is handled yet. */
    record Beginning() implements FollowFrom {
        @Override
        public long next() {
            return 0;
        }
    }

    /** Everything up to and with this entry is handled; its leaf hash tells whether this is still the same log. */
    record After(long position, Hash leafHash) implements FollowFrom {
        @Override
        public long next() {
            return position + 1;
        }
    }

    /** @return position of the first entry that is not handled */
    long next();
}
