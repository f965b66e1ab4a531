package org.sijil.bench;

import java.util.function.LongSupplier;

/**
 * Who takes turns with others.
 *
 * @param isBaseline the others are compared with the fastest of those
 * @param clients    each sends its next when the one before is durable
 * @param events     in one sending
 * @param sending    returns when its events are durable; called by all clients at once
 * @param stored     its events that the database holds
 */
public record Entrant(String name, boolean isBaseline, int clients, int events, Sending sending, LongSupplier stored) {
    /** What a client does again and again. */
    @FunctionalInterface
    public interface Sending {
        void send() throws Exception;
    }
}
