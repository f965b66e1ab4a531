package org.sijil.local.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sijil.local.ClientOptions;
import org.sijil.local.CommandFailed;
import org.sijil.local.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "load", mixinStandardHelpOptions = true, description = "Sends a file of claims or of definitions.")
public final class Load implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "NDJSON: one claim or one definition a line; the first tells which")
    private Path file = Path.of("");

    @Mixin
    private ClientOptions client = new ClientOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailed("cannot read " + file);
        }
        var kind = kind();
        var progress = Progress.onTerminal(Files.size(file), "lines");
        try (var input = Files.newInputStream(file);
                var loader = new Loader(client.ingest(), client.token(kind.role()))) {
            var tally = loader.load(kind, input, progress);
            tally.print(System.out);
            return tally.hasRefusals() ? 1 : 0;
        }
    }

    private LineKind kind() throws IOException {
        try (var input = Files.newInputStream(file)) {
            var first = new Lines(input).nextBatch();
            if (first.isEmpty()) {
                throw new CommandFailed(file + " has no lines");
            }
            var line = first.getFirst();
            if (!line.json().isObject()) {
                throw new CommandFailed("%s: line %d is not a JSON object".formatted(file, line.number()));
            }
            return LineKind.of(line.json());
        }
    }
}
