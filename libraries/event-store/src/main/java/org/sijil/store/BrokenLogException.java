package org.sijil.store;

/** A position is missing from the log. Never to be skipped: a person has to look. */
public final class BrokenLogException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BrokenLogException(String message) {
        super(message);
    }
}
