package org.sijil.ingest.reading;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by the millisecond in which they were given (RFC 9562, version 7). */
public final class UuidV7 {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final SecureRandom RANDOM = new SecureRandom();

    private UuidV7() {}

    public static String next() {
        long high = Instant.now().toEpochMilli() << 16 | VERSION | RANDOM.nextLong() & 0xfff;
        long low = VARIANT | RANDOM.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
