package org.sijil.incident.control;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sijil.store.EventLog;
import org.sijil.store.FollowFrom;
import org.sijil.store.LogBatch;

/**
 * Folds the claim log, one batch after the other: keeps what follows while it holds the lease, and else draws and
 * forgets what the holder has kept, to go on from there at once when the lease is free.
 *
 * <p>Batches are kept in their order, each as a whole, and one that cannot be kept stops the folder. So a crash at any
 * point leaves the control log, its completion, the incidents and the read position at the end of one and the same batch,
 * and the next start draws the rest again. What is concluded in memory runs ahead of what is kept by the batch at hand and
 * a long one before it.
 */
final class ControlFolder {
    /** Between two looks of a replica that stands by. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Entries of a batch which another follows for all that is known: it is kept while that one is drawn. */
    private static final int LONG = EventLog.MAX_PAGE / 2;

    private final ControlLog control;
    private final Lease lease;
    private final Drawing drawing;
    private final int longBatch;

    /** Token of the lease under which all that is kept was drawn, and nothing else; before, who takes over may be behind. */
    private volatile long levelUnder;

    private volatile @Nullable Keeping underWay;
    private final AtomicLong revisions = new AtomicLong();

    ControlFolder(EventLog claims, ControlLog control, Lease lease) {
        this(claims, control, lease, LONG);
    }

    /** @param longBatch from so many entries on it is long */
    ControlFolder(EventLog claims, ControlLog control, Lease lease, int longBatch) {
        this.control = control;
        this.lease = lease;
        this.drawing = new Drawing(claims, control);
        this.longBatch = longBatch;
    }

    /** Brings back what was concluded before this start. */
    Uni<FollowFrom> recall() {
        return control.kept().call(drawing::recall).map(Kept::from);
    }

    /**
     * To be called again when it has come, and not before: the batch is worked in then, by whichever replica, or is a long
     * one that is being kept. Where that fails, one of the next calls does.
     */
    Uni<Void> fold(LogBatch batch) {
        if (batch.entries().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        long token = lease.token();
        if (!isLevel(token)) {
            return settle().chain(() -> workIn(batch));
        }
        return draw(batch)
                .call(this::settle)
                .chain(concluded -> isLevel(token) ? beginToKeep(batch, concluded, token) : workIn(batch));
    }

    private Uni<Void> beginToKeep(LogBatch batch, Concluded concluded, long token) {
        underWay = Keeping.begin(batch, keep(concluded, token));
        return batch.entries().size() < longBatch ? settle() : Uni.createFrom().voidItem();
    }

    /** Comes when nothing is under way. What is not kept as it was drawn is worked in anew. */
    private Uni<Void> settle() {
        var keeping = underWay;
        if (keeping == null) {
            return Uni.createFrom().voidItem();
        }
        return keeping.isKept().chain(isKept -> {
            underWay = null;
            return isKept ? Uni.createFrom().voidItem() : workIn(keeping.batch());
        });
    }

    /** Comes when the batch is worked in, by whichever replica. */
    private Uni<Void> workIn(LogBatch batch) {
        return Uni.createFrom()
                .deferred(() -> isLevel(lease.token()) ? drawAndKeep(batch) : standBy(batch))
                .repeat()
                .withDelay(PAUSE)
                .indefinitely()
                .filter(isWorkedIn -> isWorkedIn)
                .toUni()
                .replaceWithVoid();
    }

    /** Whether that lease is held still, and what is drawn goes on from what is kept. */
    private boolean isLevel(long token) {
        return lease.isHeld() && lease.token() == token && levelUnder == token;
    }

    private Uni<Boolean> drawAndKeep(LogBatch batch) {
        long token = lease.token();
        return draw(batch).chain(concluded -> keep(concluded, token));
    }

    /** On a thread that may be busy with it for long. */
    private Uni<Concluded> draw(LogBatch batch) {
        return Uni.createFrom()
                .item(() -> drawing.draw(batch))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /**
     * @param token of the lease under which it was drawn
     * @return whether it is kept; not, where the lease was lost
     */
    private Uni<Boolean> keep(Concluded concluded, long token) {
        return control.keep(concluded, token)
                .invoke(() -> {
                    revisions.addAndGet(concluded.revisions().size());
                    levelUnder = token;
                })
                .replaceWith(true)
                .onFailure(LostLeaseException.class)
                .recoverWithItem(() -> {
                    lease.lose(token);
                    return false;
                });
    }

    /** @return whether the batch is worked in; not, where another replica is to do so */
    private Uni<Boolean> standBy(LogBatch batch) {
        var held = lease.isHeld() ? Uni.createFrom().item(true) : lease.take();
        return held.chain(isHeld -> control.kept().chain(kept -> {
            drawing.follow(batch, kept);
            if (kept.position() >= batch.entries().getLast().position()) {
                return Uni.createFrom().item(true);
            }
            return isHeld
                    ? level(kept).chain(() -> drawAndKeep(batch))
                    : Uni.createFrom().item(false);
        }));
    }

    /** What was drawn under a lease that was lost may be ahead of what is kept. */
    private Uni<Void> level(Kept kept) {
        return drawing.position() > kept.position()
                ? drawing.recall(kept)
                : Uni.createFrom().voidItem();
    }

    /** Entries of the claim log that are worked in, or in the batches at hand. */
    long folded() {
        return drawing.position() + 1;
    }

    /** Revisions kept since the start. */
    long revisions() {
        return revisions.get();
    }
}
