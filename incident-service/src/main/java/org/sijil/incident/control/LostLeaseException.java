package org.sijil.incident.control;

/** Another replica has taken the lease; nothing was kept. */
final class LostLeaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LostLeaseException(long token) {
        super("lease %d has ended".formatted(token));
    }
}
