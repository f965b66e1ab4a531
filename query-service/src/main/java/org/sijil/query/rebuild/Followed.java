package org.sijil.query.rebuild;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.query.position.PositionView;
import org.sijil.query.position.Work;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.LogBatch;

/**
 * A log, and how it is worked into models that are being built.
 *
 * @param readers each of its own share of the streams, of which what one says has to concern no other; the shares of a
 *     page may be worked in by transactions of their own
 */
record Followed(String name, EventLog log, List<Work.Reader> readers) {
    /** A page that is understood, share by share. */
    record Read(List<Entry> page, List<Work> shares) {
        /** @param next how far the models are, and with this page will be */
        Uni<Void> workIn(List<StatelessSession> sessions, PositionView next) {
            next.advance(new LogBatch(page, null));
            var all = IntStream.range(0, sessions.size())
                    .mapToObj(writer -> inTurn(writer, sessions))
                    .toList();
            // None is left alone with its session when another fails.
            return Uni.join().all(all).andCollectFailures().replaceWithVoid();
        }

        private Uni<Void> inTurn(int writer, List<StatelessSession> sessions) {
            return Multi.createFrom()
                    .range(0, shares.size())
                    .filter(share -> share % sessions.size() == writer)
                    .onItem()
                    .transformToUniAndConcatenate(share -> shares.get(share).in(sessions.get(writer)))
                    .onItem()
                    .ignoreAsUni();
        }
    }

    Read read(List<Entry> page) {
        var shares = readers.stream().map(_ -> new ArrayList<Entry>()).toList();
        page.forEach(entry -> shares.get(Math.floorMod(entry.stream().hashCode(), shares.size()))
                .add(entry));
        return new Read(
                page,
                IntStream.range(0, shares.size())
                        .mapToObj(share -> readers.get(share).apply(shares.get(share)))
                        .toList());
    }
}
