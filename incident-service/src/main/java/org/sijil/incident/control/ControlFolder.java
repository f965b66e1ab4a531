package org.sijil.incident.control;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.fold.Refolded;
import org.sijil.format.ControlFormat;
import org.sijil.incident.incidents.StandingIncidents;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.Expected;
import org.sijil.store.FollowFrom;
import org.sijil.store.LogBatch;
import org.sijil.store.Part;

/**
 * Folds the claim log, one batch after the other: keeps what follows while it holds the lease, and else draws and
 * forgets what the holder has kept, to go on from there at once when the lease is free.
 *
 * <p>What is concluded in memory runs ahead of what is kept by the batch at hand and no more: a batch is kept, by
 * whichever replica, before the next is drawn, and one that cannot be kept stops the folder. So a crash at any point
 * leaves the control log, its completion, the incidents and the read position at the end of one and the same batch, and
 * the next start draws the rest again.
 */
final class ControlFolder {
    /** Between two looks of a replica that stands by. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final EventLog claims;
    private final ControlLog control;
    private final Lease lease;

    private Conclusions conclusions = new Conclusions();
    private StandingIncidents incidents = new StandingIncidents();
    /** Of the last entry drawn; −1: none. */
    private volatile long position = -1;
    /** Token of the lease under which all that is kept was drawn, and nothing else; before, who takes over may be behind. */
    private long levelUnder;

    private final AtomicLong revisions = new AtomicLong();

    ControlFolder(EventLog claims, ControlLog control, Lease lease) {
        this.claims = claims;
        this.control = control;
        this.lease = lease;
    }

    /** Brings back what was concluded before this start. */
    Uni<FollowFrom> recall() {
        return control.kept().call(kept -> recall(kept)).map(Kept::from);
    }

    private Uni<Void> recall(Kept kept) {
        conclusions = new Conclusions();
        position = -1;
        return control.incidents()
                .recall(kept.position() + 1)
                .invoke(standing -> incidents = standing)
                .chain(() -> recallUntil(kept.position()));
    }

    private Uni<Void> recallUntil(long last) {
        return claims.readRange(0, last + 1)
                .invoke(entries -> entries.forEach(this::recall))
                .onItem()
                .ignoreAsUni()
                .invoke(() -> {
                    if (position != last) {
                        throw new IllegalStateException(
                                "the claim log ends before position %d, which is worked in".formatted(last));
                    }
                    conclusions.recallTimelines();
                });
    }

    private void recall(Entry entry) {
        position = entry.position();
        conclusions.recall(entry);
    }

    /** Comes when the next batch of the claim log is worked in, by whichever replica. */
    Uni<Void> fold(LogBatch batch) {
        if (batch.entries().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> lease.isHeld() && lease.token() == levelUnder ? keep(batch) : standBy(batch))
                .repeat()
                .withDelay(PAUSE)
                .indefinitely()
                .filter(isWorkedIn -> isWorkedIn)
                .toUni()
                .replaceWithVoid();
    }

    /** @return whether the batch is worked in; not, where the lease was lost */
    private Uni<Boolean> keep(LogBatch batch) {
        long before = position;
        long token = lease.token();
        var drawn = draw(batch, Long.MAX_VALUE);
        var last = batch.entries().getLast();
        var after = new FollowFrom.After(last.position(), last.leafHash());
        return control.keep(new Concluded(drawn, incidents.takeChanges(), before, after), token)
                .invoke(() -> {
                    revisions.addAndGet(drawn.size());
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
            draw(batch, kept.position());
            incidents.takeChanges();
            if (kept.position() >= batch.entries().getLast().position()) {
                return Uni.createFrom().item(true);
            }
            return isHeld
                    ? level(kept).chain(() -> keep(batch))
                    : Uni.createFrom().item(false);
        }));
    }

    /** What was drawn under a lease that was lost may be ahead of what is kept. */
    private Uni<Void> level(Kept kept) {
        return position > kept.position() ? recall(kept) : Uni.createFrom().voidItem();
    }

    /** Draws what is not drawn yet, up to a position. */
    private List<Append> draw(LogBatch batch, long last) {
        var drawn = new ArrayList<Append>();
        for (var entry : batch.entries()) {
            if (entry.position() > position && entry.position() <= last) {
                position = entry.position();
                drawn.addAll(Parallel.stream(conclusions.draw(entry, this::reviseIncidents))
                        .map(ControlFolder::append)
                        .toList());
            }
        }
        return drawn;
    }

    /** Entries of the claim log that are worked in, or in the batch at hand. */
    long folded() {
        return position + 1;
    }

    /** Revisions kept since the start. */
    long revisions() {
        return revisions.get();
    }

    private void reviseIncidents(String area, Refolded refolded) {
        incidents.revise(conclusions.known(), area, refolded);
    }

    private static Append append(ControlRevised revised) {
        var stored = ControlFormat.write(revised);
        var facts = Part.unsalted(Bytes.utf8(stored.facts()));
        return new Append(stored.stream(), Expected.ANY, stored.type(), List.of(facts), null, null, List.of());
    }
}
