package org.sijil.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Tells followers that the log may have grown. A hint: who waits on it also looks now and then. */
public final class Bell {
    private final AtomicLong rings = new AtomicLong();
    private final Set<UniEmitter<? super Void>> waiting = ConcurrentHashMap.newKeySet();

    public void ring() {
        rings.incrementAndGet();
        waiting.removeIf(follower -> {
            follower.complete(null);
            return true;
        });
    }

    /** To be noted before looking at the log, so that no ring between looking and waiting is missed. */
    long heard() {
        return rings.get();
    }

    /** Comes as soon as it has rung since. */
    Uni<Void> rungSince(long heard) {
        return Uni.createFrom().emitter(follower -> {
            waiting.add(follower);
            follower.onTermination(() -> waiting.remove(follower));
            if (rings.get() != heard) {
                waiting.remove(follower);
                follower.complete(null);
            }
        });
    }
}
