package org.sijil.ingest.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.sijil.ingest.gazetteer.format.Gazetteer;
import org.sijil.ingest.gazetteer.format.Row;

/** Counts what becomes of rows. */
final class Tally {
    /** Whoever has more has one mistake made many times. */
    private static final int FINDINGS_KEPT = 1_000;

    private int added;
    private int changed;
    private int unchanged;
    private int conflictingTotal;
    private final List<Finding> conflicting = new ArrayList<>();
    private int rejectedTotal;
    private final List<Finding> rejected = new ArrayList<>();

    void count(Row row, Verdict verdict) {
        switch (verdict) {
            case Verdict.New _ -> added++;
            case Verdict.Changed _ -> changed++;
            case Verdict.Unchanged _ -> unchanged++;
            case Verdict.Conflicting(var reason) -> conflicting(row, reason);
            case Verdict.Rejected(var reason) -> rejected(row, reason);
        }
    }

    void conflicting(Row row, String reason) {
        conflictingTotal++;
        if (conflicting.size() < FINDINGS_KEPT) {
            conflicting.add(Finding.of(row, reason));
        }
    }

    void rejected(Row row, String reason) {
        rejectedTotal++;
        if (rejected.size() < FINDINGS_KEPT) {
            rejected.add(Finding.of(row, reason));
        }
    }

    ImportReport report(Gazetteer file, Release release, boolean dryRun) {
        return new ImportReport(
                file.format(),
                release.version(),
                release.attribution(),
                release.licence(),
                dryRun,
                file.columns(),
                file.unread(),
                file.rows().size(),
                added,
                changed,
                unchanged,
                conflictingTotal,
                List.copyOf(conflicting),
                rejectedTotal,
                List.copyOf(rejected));
    }
}
