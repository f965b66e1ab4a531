package org.sijil.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must come to be, and no longer than a bound. */
public final class Eventually {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final long PAUSE_NANOS = 10_000_000;

    private Eventually() {}

    public static void holds(Runnable assertion) {
        var deadline = Instant.now().plus(BOUND);
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw notYet;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
