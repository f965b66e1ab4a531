package org.sijil.incident.control;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.fold.Refolded;
import org.sijil.incident.incidents.StandingIncidents;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.FollowFrom;
import org.sijil.store.LogBatch;

/** Draws what follows from the claim log, entry by entry, in memory. Not thread-safe. */
final class Drawing {
    private final EventLog claims;
    private final ControlLog control;

    private Conclusions conclusions = new Conclusions();
    private StandingIncidents incidents = new StandingIncidents();
    /** Of the last entry drawn; −1: none. */
    private volatile long position = -1;

    Drawing(EventLog claims, ControlLog control) {
        this.claims = claims;
        this.control = control;
    }

    long position() {
        return position;
    }

    /** Brings back what follows from all that is kept, and forgets all else. */
    Uni<Void> recall(Kept kept) {
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

    /** Draws what is not drawn yet. */
    Concluded draw(LogBatch batch) {
        long before = position;
        var revisions = new ArrayList<ControlRevised>();
        for (var entry : batch.entries()) {
            if (entry.position() > position) {
                position = entry.position();
                revisions.addAll(conclusions.draw(entry, this::reviseIncidents));
            }
        }
        var last = batch.entries().getLast();
        var after = new FollowFrom.After(last.position(), last.leafHash());
        return new Concluded(revisions, incidents.takeChanges(), before, after);
    }

    /** Draws what another replica has kept. */
    void follow(LogBatch batch, Kept kept) {
        var keptAlready = batch.entries().stream()
                .filter(entry -> entry.position() <= kept.position())
                .toList();
        if (!keptAlready.isEmpty()) {
            draw(new LogBatch(keptAlready, null));
        }
    }

    private void reviseIncidents(String area, Refolded refolded) {
        incidents.revise(conclusions.known(), area, refolded);
    }
}
