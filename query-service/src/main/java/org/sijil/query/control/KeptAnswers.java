package org.sijil.query.control;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.sijil.query.answer.WrittenAnswer;
import org.sijil.query.clock.Cursor;
import org.sijil.query.position.OnContext;
import org.sijil.query.position.ReadModelsReplaced;

/**
 * Pages of states as they were written last, for who asks the same: at one moment on both clocks it is the same for
 * ever. "Now" is one moment for a second, if nothing more becomes known in it: then each who asks for the map of now gets
 * the bytes that were written for the first.
 */
@ApplicationScoped
class KeptAnswers {
    /** Of the heap: a whole map has some 500 bytes an area. */
    private static final int SHARE_OF_HEAP = 8;

    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;

    /** What an answer costs beside its bytes, and one that is still being written. */
    private static final int OVERHEAD = 1000;

    record Asked(ControlFilter filter, MediaType format, int limit, String after, Instant validAt, long known) {
        Asked(ControlFilter filter, MediaType format, int limit, Cursor start) {
            this(
                    filter,
                    format,
                    limit,
                    start.after(),
                    start.moment().validAt(),
                    start.moment().known());
        }
    }

    private record Kept(Uni<WrittenAnswer> answer, long bytes) {}

    private final Map<Asked, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    synchronized void forget(@Observes ReadModelsReplaced replaced) {
        kept.clear();
        bytes = 0;
    }

    /** @param write done once for all who ask meanwhile; what it fails with is not kept */
    Uni<WrittenAnswer> get(Asked asked, Supplier<Uni<WrittenAnswer>> write) {
        return find(asked, write).emitOn(OnContext.current());
    }

    private synchronized Uni<WrittenAnswer> find(Asked asked, Supplier<Uni<WrittenAnswer>> write) {
        var here = kept.get(asked);
        if (here != null) {
            return here.answer;
        }
        var coming = Uni.createFrom()
                .deferred(() -> write.get())
                .onFailure()
                .invoke(() -> drop(asked))
                .memoize()
                .indefinitely();
        keep(asked, new Kept(coming, OVERHEAD));
        return coming.invoke(answer -> weigh(asked, answer));
    }

    private synchronized void weigh(Asked asked, WrittenAnswer answer) {
        var here = kept.get(asked);
        if (here != null && here.bytes == OVERHEAD) {
            drop(asked);
            keep(asked, new Kept(Uni.createFrom().item(answer), OVERHEAD + answer.size()));
        }
    }

    private void keep(Asked asked, Kept one) {
        kept.put(asked, one);
        bytes += one.bytes;
        var eldest = kept.entrySet().iterator();
        while (bytes > MOST_BYTES && eldest.hasNext()) {
            bytes -= eldest.next().getValue().bytes;
            eldest.remove();
        }
    }

    private synchronized void drop(Asked asked) {
        var one = kept.remove(asked);
        bytes -= one == null ? 0 : one.bytes;
    }
}
