package org.sijil.local.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import org.sijil.local.ClientOptions;
import org.sijil.local.CommandFailed;
import org.sijil.local.Progress;
import org.sijil.local.load.LineKind;
import org.sijil.local.load.Loader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = "Claims by one source who held each area at a moment: a map to begin from.")
public final class Baseline implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV with a header: area,actor and, if you like, note")
    private Path file = Path.of("");

    @Option(names = "--source", required = true, description = "id of the source whose map it is")
    private String source = "";

    @Option(names = "--at", required = true, description = "when it was so, such as 2024-11-27T00:00:00Z")
    private String at = "";

    @Mixin
    private ClientOptions client = new ClientOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var claims = Files.createTempFile("sijil-baseline", ".ndjson");
        try {
            HeldAreas.of(source, moment()).write(file, claims);
            var progress = Progress.onTerminal(Files.size(claims), "lines");
            try (var lines = Files.newInputStream(claims);
                    var loader = new Loader(client.ingest(), client.token(LineKind.CLAIMS.role()))) {
                var tally = loader.load(LineKind.CLAIMS, lines, progress);
                tally.print(System.out);
                return tally.hasRefusals() ? 1 : 0;
            }
        } finally {
            Files.delete(claims);
        }
    }

    private OffsetDateTime moment() {
        try {
            return OffsetDateTime.parse(at);
        } catch (DateTimeException _) {
            throw new CommandFailed("--at is a time with offset or Z, such as 2024-11-27T00:00:00Z");
        }
    }
}
