package org.sijil.bench;

import org.sijil.bench.append.AppendBench;
import org.sijil.bench.fold.FoldBench;
import org.sijil.bench.ingest.IngestBench;
import org.sijil.bench.read.ReadBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the jar that {@code ./sijil bench} runs. Slow is no failure; wrong is. */
@Command(
        name = "sijil bench",
        mixinStandardHelpOptions = true,
        subcommands = {AppendBench.class, IngestBench.class, FoldBench.class, ReadBench.class})
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Bench())
                .setExecutionExceptionHandler((fault, _, _) -> {
                    if (fault instanceof WrongAnswer wrong) {
                        System.err.println("sijil: wrong answer: " + wrong.getMessage());
                        return 1;
                    }
                    throw fault;
                })
                .execute(arguments);
    }
}
