package org.sijil.incident.control;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.sijil.domain.control.ControlRevised;
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
 * Folds the claim log, one batch after the other.
 *
 * <p>What is concluded in memory runs ahead of what is kept by the batch at hand and no more: a batch is kept before the
 * next is drawn, and one that cannot be kept stops the folder. So a crash at any point leaves the control log, its
 * completion, the incidents and the read position at the end of one and the same batch, and the next start draws the
 * rest again.
 */
final class ControlFolder {
    private final EventLog claims;
    private final ControlLog control;

    private Conclusions conclusions = new Conclusions();
    private StandingIncidents incidents = new StandingIncidents();
    /** Of the last entry drawn; −1: none. */
    private volatile long position = -1;

    private final AtomicLong revisions = new AtomicLong();

    ControlFolder(EventLog claims, ControlLog control) {
        this.claims = claims;
        this.control = control;
    }

    /** Brings back what was concluded before this start. */
    Uni<FollowFrom> recall() {
        conclusions = new Conclusions();
        position = -1;
        return control.incidents()
                .recall()
                .invoke(standing -> incidents = standing)
                .chain(() -> recallConclusions());
    }

    private Uni<FollowFrom> recallConclusions() {
        return control.readPosition().call(from -> switch (from) {
            case FollowFrom.Beginning _ -> Uni.createFrom().voidItem();
            case FollowFrom.After after -> recallUntil(after.position());
        });
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

    /** Works in the next batch of the claim log. */
    Uni<Void> fold(LogBatch batch) {
        if (batch.entries().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        long before = position;
        var drawn = new ArrayList<Append>();
        for (var entry : batch.entries()) {
            position = entry.position();
            conclusions.draw(entry, this::reviseIncidents).forEach(revised -> drawn.add(append(revised)));
        }
        var last = batch.entries().getLast();
        var after = new FollowFrom.After(last.position(), last.leafHash());
        return control.keep(new Concluded(drawn, incidents.takeChanges(), before, after))
                .invoke(() -> revisions.addAndGet(drawn.size()));
    }

    /** Entries of the claim log that are worked in, or in the batch at hand. */
    long folded() {
        return position + 1;
    }

    /** Revisions kept since the start. */
    long revisions() {
        return revisions.get();
    }

    private void reviseIncidents(Refolded it) {
        incidents.revise(it.known(), it.area(), it.reach(), it.timeline(), it.revised());
    }

    private static Append append(ControlRevised revised) {
        var stored = ControlFormat.write(revised);
        var facts = Part.unsalted(Bytes.utf8(stored.facts()));
        return new Append(stored.stream(), Expected.ANY, stored.type(), List.of(facts), null, null, List.of());
    }
}
