package org.sijil.ingest.claim;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids that sort by the millisecond in which they were given (RFC 9562, version 7). */
final class UuidV7 {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private UuidV7() {}

    static String next(Instant now, RandomGenerator random) {
        long high = now.toEpochMilli() << 16 | VERSION | random.nextLong() & 0xfff;
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
