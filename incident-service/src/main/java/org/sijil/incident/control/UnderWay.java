package org.sijil.incident.control;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.sijil.store.LogBatch;

/** Batches that are drawn and are being kept, in their order. Not thread-safe. */
final class UnderWay {
    private static final Logger LOG = Logger.getLogger(UnderWay.class);

    /** At most so many batches. */
    static final int MOST = 4;

    /** Segments of timelines that were concluded from them, but for a single one that has more. */
    private static final long SEGMENTS = 100_000;

    /** @param isKept comes once; false where the lease was lost */
    private record Keeping(LogBatch batch, Concluded concluded, Uni<Boolean> isKept) {}

    private final Deque<Keeping> underWay = new ArrayDeque<>();

    /** How many may be under way before it. */
    int roomBeside(Concluded concluded) {
        long segments = underWay.stream()
                .mapToLong(keeping -> keeping.concluded.segments())
                .sum();
        return segments + concluded.segments() <= SEGMENTS ? MOST - 1 : 0;
    }

    /** @param keep begun when those before are kept, and not where one of them is not */
    void add(LogBatch batch, Concluded concluded, Supplier<Uni<Boolean>> keep) {
        var before = underWay.isEmpty() ? Uni.createFrom().item(true) : underWay.getLast().isKept;
        var isKept = before.chain(
                        areKept -> areKept ? keep.get() : Uni.createFrom().item(false))
                .memoize()
                .indefinitely();
        underWay.add(new Keeping(batch, concluded, isKept));
        isKept.subscribe()
                .with(
                        _ -> {},
                        failure -> LOG.errorf(
                                failure, "Not kept: what follows from the claim log until %s", concluded.after()));
    }

    /**
     * Comes when no more than so many are under way; fails where one cannot be kept.
     *
     * @return those that are not kept as they were drawn, and are no longer under way
     */
    Uni<List<LogBatch>> settle(int most) {
        if (underWay.size() <= most) {
            return Uni.createFrom().item(List.of());
        }
        return underWay.getFirst().isKept.chain(isKept -> {
            if (isKept) {
                underWay.removeFirst();
                return settle(most);
            }
            var unkept = underWay.stream().map(Keeping::batch).toList();
            underWay.clear();
            return Uni.createFrom().item(unkept);
        });
    }
}
