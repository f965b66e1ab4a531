package org.sijil.local.load;

import java.io.PrintStream;
import java.time.Duration;

/** How far a load is. */
public interface Progress {
    Progress SILENT = (_, _) -> {};

    void show(long bytes, long lines);

    /** A bar that redraws itself on the terminal. */
    static Progress bar(PrintStream terminal, long totalBytes) {
        var start = System.nanoTime();
        return (bytes, lines) -> {
            var seconds = (System.nanoTime() - start) / 1e9;
            var done = totalBytes == 0 ? 1 : Math.min(1, (double) bytes / totalBytes);
            var left = Duration.ofSeconds(Math.round(seconds / done - seconds));
            terminal.printf(
                    "\r%-30s %3.0f %%  %,d lines  %,.0f/s  %d:%02d left ",
                    "█".repeat((int) (30 * done)),
                    100 * done,
                    lines,
                    lines / seconds,
                    left.toMinutes(),
                    left.toSecondsPart());
            if (done == 1) {
                terminal.println();
            }
        };
    }
}
