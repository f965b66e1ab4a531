package org.sijil.bench;

import java.util.List;

/**
 * Entrants by turns, A B C A B C: what else the machine does meanwhile, and what PostgreSQL puts off, befalls all alike.
 * What warms up is not counted: it compiles what is hot, opens connections, plans statements.
 */
public final class Rounds {
    private Rounds() {}

    /**
     * Throws {@link WrongAnswer} where an entrant's events are not all there at the end.
     *
     * @param unit of what the entrants send
     */
    public static Table run(List<Entrant> entrants, Effort effort, String unit) throws InterruptedException {
        var scores = entrants.stream().map(Score::new).toList();
        for (int round = 0; round < effort.warmUps(); round++) {
            for (var score : scores) {
                score.warmUp(effort.turn());
            }
        }
        for (int round = 0; round < effort.rounds(); round++) {
            for (var score : scores) {
                score.measure(effort.turn());
            }
        }
        scores.forEach(Score::requireStored);
        return table(scores, unit);
    }

    private static Table table(List<Score> scores, String unit) {
        double baseline = scores.stream()
                .filter(score -> score.entrant().isBaseline())
                .mapToDouble(Score::perSecond)
                .max()
                .orElseThrow();
        var table = new Table("", "clients", unit + "/s", "ratio", "p50 ms", "p90", "p99", "p99.9", "max");
        for (var score : scores) {
            var latency = score.latency();
            table.add(
                    score.entrant().name(),
                    Integer.toString(score.entrant().clients()),
                    Figures.count(score.perSecond()),
                    Figures.ratio(score.perSecond(), baseline),
                    Figures.millis(latency.p50()),
                    Figures.millis(latency.p90()),
                    Figures.millis(latency.p99()),
                    Figures.millis(latency.p999()),
                    Figures.millis(latency.max()));
        }
        return table;
    }
}
