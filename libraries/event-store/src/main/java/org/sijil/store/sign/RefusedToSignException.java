package org.sijil.store.sign;

/** Nothing is known to be wrong with the log, but whether the signer has its own latest checkpoint is not sure. */
public final class RefusedToSignException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedToSignException(String message) {
        super(message);
    }
}
