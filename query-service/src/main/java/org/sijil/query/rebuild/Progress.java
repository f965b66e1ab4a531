package org.sijil.query.rebuild;

/**
 * Entries of both logs.
 *
 * @param done  worked into the models beside
 * @param total worked into the live ones
 */
record Progress(long done, long total) {
    Progress plus(Progress other) {
        return new Progress(done + other.done, total + other.total);
    }

    long left() {
        return total - done;
    }
}
