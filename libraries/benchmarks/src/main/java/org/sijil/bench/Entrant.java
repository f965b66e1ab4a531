package org.sijil.bench;

import java.util.function.LongSupplier;

/**
 * Who takes turns with others.
 *
 * @param isBaseline the others are compared with the fastest of those
 * @param clients    how many send at once
 * @param events     in one sending
 * @param sending    what each client does, all at once
 * @param stored     its events that the database holds
 */
public record Entrant(String name, boolean isBaseline, int clients, int events, Sending sending, LongSupplier stored) {}
