package org.sijil.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What one entrant has done in all its turns. */
final class Score {
    private final Entrant entrant;
    private final List<Turn> turns = new ArrayList<>();
    private long sent;

    Score(Entrant entrant) {
        this.entrant = entrant;
    }

    Entrant entrant() {
        return entrant;
    }

    void warmUp(Duration length) throws InterruptedException {
        take(length);
    }

    void measure(Duration length) throws InterruptedException {
        turns.add(take(length));
    }

    private Turn take(Duration length) throws InterruptedException {
        var turn = Turn.take(entrant, length);
        sent += turn.events();
        return turn;
    }

    double perSecond() {
        return Figures.median(turns, Turn::perSecond);
    }

    Percentiles latency() {
        return Percentiles.median(
                turns.stream().map(turn -> Percentiles.of(turn.latencies())).toList());
    }

    /** What was said to be durable, in the warm-up too, against what there is. */
    void requireStored() {
        long stored = entrant.stored().getAsLong();
        if (stored != sent) {
            throw new WrongAnswer("%s: %d stored of %d".formatted(entrant.name(), stored, sent));
        }
    }
}
