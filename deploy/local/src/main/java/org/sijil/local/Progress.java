package org.sijil.local;

import java.io.PrintStream;
import java.time.Duration;

/** How far a command is. */
public interface Progress {
    Progress SILENT = (_, _) -> {};

    /**
     * @param done of the total that the bar was made with
     * @param count of what there is to see of it
     */
    void show(long done, long count);

    /** On a terminal only: what is redirected is read by programs. */
    static Progress onTerminal(long total, String counted) {
        var console = System.console();
        return console != null && console.isTerminal() ? bar(System.err, total, counted) : SILENT;
    }

    /** A bar that redraws itself on the terminal. */
    static Progress bar(PrintStream terminal, long total, String counted) {
        var start = System.nanoTime();
        return (done, count) -> {
            var seconds = (System.nanoTime() - start) / 1e9;
            var share = total == 0 ? 1 : Math.min(1, (double) done / total);
            var left = Duration.ofSeconds(Math.round(seconds / share - seconds));
            terminal.printf(
                    "\r%-30s %3.0f %%  %,d %s  %,.0f/s  %d:%02d left ",
                    "█".repeat((int) (30 * share)),
                    100 * share,
                    count,
                    counted,
                    count / seconds,
                    left.toMinutes(),
                    left.toSecondsPart());
            if (share == 1) {
                terminal.println();
            }
        };
    }
}
