package org.sijil.store;

/** A position is missing from the log. Never to be skipped: a person has to look. */
public final class BrokenLogException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BrokenLogException(String origin, long due, long found) {
        super("log %s has position %d where %d is due".formatted(origin, found, due));
    }
}
