package org.sijil.incident.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;

/**
 * One derivation of the control log beside the live one, up to a size of the claim log, compared entry by entry. It
 * holds what the folder holds, and a page of each log; nothing of it outlives the process.
 */
final class Rebuild implements Runnable {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    final String id = UUID.randomUUID().toString();
    private final Instant begun = Instant.now();
    private final LogReader claims;
    private final LogReader control;
    private final long total;

    private volatile long done;
    private volatile @Nullable Instant ended;
    private volatile @Nullable Difference difference;
    private volatile @Nullable Verdict verdict;

    /** @param total entries of the claim log that the control log has worked in */
    Rebuild(EventLog claims, EventLog control, long total) {
        this.claims = new LogReader(claims);
        this.control = new LogReader(control);
        this.total = total;
    }

    boolean isRunning() {
        return verdict == null;
    }

    @Override
    public void run() {
        Verdict outcome;
        try {
            difference = compare();
            outcome = difference == null ? Verdict.EQUAL : Verdict.DIFFERENT;
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Rebuild %s failed after %d entries", id, done);
            outcome = Verdict.FAILED;
        }
        ended = Instant.now();
        verdict = outcome;
    }

    private @Nullable Difference compare() {
        var derivation = new ControlDerivation();
        long position = 0;
        for (; done < total; done = done + 1) {
            for (var derived : derivation.headers(nextClaim())) {
                var found = control.next();
                if (Difference.isBetween(derived, found)) {
                    return new Difference(position, derived, found == null ? null : found.header());
                }
                position++;
            }
        }
        var beyond = control.next();
        return beyond != null && Difference.isKnownAt(total, beyond)
                ? new Difference(position, null, beyond.header())
                : null;
    }

    private Entry nextClaim() {
        var entry = claims.next();
        if (entry == null) {
            throw new IllegalStateException("the claim log ends at %d, before %d".formatted(done, total));
        }
        return entry;
    }

    RebuildAnswer answer() {
        var now = ended == null ? Instant.now() : ended;
        long millis = Math.max(1, Duration.between(begun, now).toMillis());
        long sofar = done;
        var eta = isRunning() && sofar > 0 ? now.plusMillis((total - sofar) * millis / sofar) : null;
        return new RebuildAnswer(id, sofar, total, sofar * 1000 / millis, eta, verdict, difference);
    }
}
