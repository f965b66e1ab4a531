package org.sijil.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.sijil.local.Problems;

/** What became of the lines that were sent. */
public final class Tally {
    /** So many refusals are shown; whoever has more has one mistake made many times. */
    private static final int REFUSALS_SHOWN = 1_000;

    private final List<String> shown = new ArrayList<>();
    private long stored;
    private long replayed;
    private long refused;

    Tally() {}

    void count(Line line, JsonNode outcome) {
        var status = outcome.path("status").asInt();
        if (status >= 300) {
            refused++;
            if (shown.size() < REFUSALS_SHOWN) {
                shown.add("line " + line.number() + ": " + Problems.reason(status, outcome.path("problem")));
            }
        } else if (outcome.path("receipt").path("replayed").asBoolean()) {
            replayed++;
        } else {
            stored++;
        }
    }

    long lines() {
        return stored + replayed + refused;
    }

    public long stored() {
        return stored;
    }

    public long replayed() {
        return replayed;
    }

    public boolean hasRefusals() {
        return refused > 0;
    }

    /** The refusals, then the sum. */
    public void print(PrintStream out) {
        shown.forEach(out::println);
        if (refused > shown.size()) {
            out.printf("… and %,d more refused%n", refused - shown.size());
        }
        out.printf("%,d lines: %,d stored, %,d already there, %,d refused%n", lines(), stored, replayed, refused);
    }
}
