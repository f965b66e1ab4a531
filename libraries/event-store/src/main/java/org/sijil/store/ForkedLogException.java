package org.sijil.store;

/** The log no longer holds what its reader has handled: it was rolled back, or it is another one. */
public final class ForkedLogException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ForkedLogException(String message) {
        super(message);
    }
}
