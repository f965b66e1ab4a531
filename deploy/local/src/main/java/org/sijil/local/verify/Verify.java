package org.sijil.local.verify;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sijil.local.ClientOptions;
import org.sijil.local.CommandFailed;
import org.sijil.local.Progress;
import org.sijil.verifier.LogCheck;
import org.sijil.verifier.proof.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "verify", mixinStandardHelpOptions = true, description = "Checks a log from outside.")
public final class Verify implements Callable<Integer> {
    private static final int ENTRIES_A_SHOW = 1000;

    @Parameters(arity = "0..1", paramLabel = "URL", description = "of a log, or of the service that owns it")
    private @Nullable URI log;

    @Option(names = "--key", description = "verifier key, or a file that holds it; else the one that the log serves")
    private @Nullable String key;

    @Option(names = "--since", description = "file with an earlier checkpoint, from which the log must have grown")
    private @Nullable Path since;

    @Option(names = "--save", description = "file for the checkpoint, once the log is seen to be whole")
    private @Nullable Path save;

    @Mixin
    private ClientOptions client = new ClientOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (log != null) {
            System.out.print(verify(log).text());
        } else if (key != null || since != null || save != null) {
            throw new CommandFailed("--key, --since and --save are of one log; give its URL");
        } else {
            System.out.print(verify(client.ingest().resolve("/ingest/log")).text());
            System.out.print(verify(client.incident().resolve("/incident/log")).text());
        }
        return 0;
    }

    /** Of a log that is not whole there is no report but the failure of the command. */
    Report verify(URI url) throws IOException, InterruptedException {
        try (var shown = HttpLog.at(url, client.givenToken())) {
            var signer = key == null ? Keys.served(shown.key()) : Keys.given(key);
            var earlier = since == null ? null : CheckpointFile.read(since, signer);
            var note = shown.checkpoint();
            var last = Proven.orFail(Checkpoint.read(note, signer.name(), signer), "the checkpoint of " + url);
            var check = new LogCheck(shown, last.tree(), progress(last.tree().size())).with(shown, new Random());
            if (earlier != null) {
                check.since(earlier.tree());
            }
            var fault = check.firstFault();
            if (fault != null) {
                throw new CommandFailed(last.origin() + ": " + FaultText.of(fault));
            }
            if (save != null) {
                CheckpointFile.write(save, note);
            }
            return new Report(url.toString(), last, signer, key == null, earlier, check);
        }
    }

    private static LongConsumer progress(long size) {
        var bar = Progress.onTerminal(size, "entries");
        return done -> {
            if (done % ENTRIES_A_SHOW == 0 || done == size) {
                bar.show(done, done);
            }
        };
    }
}
