package org.sijil.local;

/** What the person at the keyboard can mend: shown as one line, without a stack trace, with exit code 1. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CommandFailed(String message) {
        super(message);
    }

    public CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
