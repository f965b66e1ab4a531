package org.sijil.query.rebuild;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.query.position.PositionView;
import org.sijil.query.position.Work;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.LogBatch;

/**
 * A log, and how it is worked into models that are being built.
 *
 * @param writers transactions at once; where they are several, what one stream says has to concern no other
 */
record Followed(String name, EventLog log, Work.Reader reader, int writers) {
    /** A page that is understood, the share of each writer by itself. */
    record Read(List<Entry> page, List<Work> shares) {
        /** @param next how far the models are, and with this page will be */
        Uni<Void> workIn(List<StatelessSession> sessions, PositionView next) {
            next.advance(new LogBatch(page, null));
            var all = IntStream.range(0, shares.size())
                    .mapToObj(writer -> shares.get(writer).in(sessions.get(writer)))
                    .toList();
            // None is left alone with its session when another fails.
            return Uni.join().all(all).andCollectFailures().replaceWithVoid();
        }
    }

    Read read(List<Entry> page, int writers) {
        List<List<Entry>> shares =
                Stream.<List<Entry>>generate(ArrayList::new).limit(writers).toList();
        page.forEach(entry ->
                shares.get(Math.floorMod(entry.stream().hashCode(), writers)).add(entry));
        return new Read(page, shares.stream().map(reader).toList());
    }
}
