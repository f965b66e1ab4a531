package org.sijil.local.verify;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sijil.local.ClientOptions;
import org.sijil.local.CommandFailed;
import org.sijil.local.Database;
import org.sijil.local.Progress;
import org.sijil.verifier.EntryCheck;
import org.sijil.verifier.Fault;
import org.sijil.verifier.LogCheck;
import org.sijil.verifier.LogFault;
import org.sijil.verifier.ShownLog;
import org.sijil.verifier.ShownProofs;
import org.sijil.verifier.database.DatabaseLog;
import org.sijil.verifier.proof.Checkpoint;
import org.sijil.verifier.proof.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "verify", mixinStandardHelpOptions = true, description = "Checks a log from outside.")
public final class Verify implements Callable<Integer> {
    private static final List<String> SCHEMAS = List.of("claim_log", "control_log");
    private static final int ENTRIES_A_SHOW = 1000;

    @Parameters(arity = "0..1", paramLabel = "URL", description = "of a log, or of the service that owns it")
    private @Nullable URI log;

    @Option(names = "--key", description = "verifier key, or a file that holds it; else the one that the log serves")
    private @Nullable String key;

    @Option(names = "--since", description = "file with an earlier checkpoint, from which the log must have grown")
    private @Nullable Path since;

    @Option(names = "--save", description = "file for the checkpoint, once the log is seen to be whole")
    private @Nullable Path save;

    @Option(names = "--database", description = "reads the tables instead: postgresql://user:password@host:port/name")
    private @Nullable String database;

    @Mixin
    private ClientOptions client = new ClientOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (database != null) {
            System.out.print(verifyTables(Database.parse(database)));
        } else if (log != null) {
            System.out.print(verify(log));
        } else if (key != null || since != null || save != null) {
            throw new CommandFailed("--key, --since and --save are of one log; give its URL");
        } else {
            System.out.print(verify(client.ingest().resolve("/ingest/log")));
            System.out.print(verify(client.incident().resolve("/incident/log")));
        }
        return 0;
    }

    /** Of a log that is not whole there is no report but the failure of the command. */
    public String verify(URI url) throws IOException, InterruptedException {
        try (var shown = HttpLog.at(url, client.givenToken())) {
            var signer = key == null ? Keys.served(shown.key()) : Keys.given(key);
            return verify(url.toString(), shown, shown, shown.checkpoint(), signer);
        }
    }

    private String verifyTables(Database where) throws InterruptedException {
        try {
            return verify(where);
        } catch (IOException | SQLException fault) {
            throw new CommandFailed(String.valueOf(fault.getMessage()), fault);
        }
    }

    /** With a key, the log that it is named after; without one, the entries of both. */
    String verify(Database where) throws IOException, SQLException, InterruptedException {
        if (key == null && (since != null || save != null)) {
            throw new CommandFailed("--since and --save need --key");
        }
        var signer = key == null ? null : Keys.given(key);
        var reports = new StringBuilder();
        for (var schema : SCHEMAS) {
            try (var shown = DatabaseLog.open(where.connect(), schema)) {
                if (signer == null) {
                    reports.append(verifyEntries(shown));
                } else if (shown.origin().equals(signer.name())) {
                    return verify(schema, shown, null, signed(shown, schema), signer);
                }
            }
        }
        if (signer != null) {
            throw new CommandFailed("no log in this database is named " + signer.name());
        }
        return reports.toString();
    }

    private static byte[] signed(DatabaseLog shown, String schema) throws IOException {
        var note = shown.checkpoint();
        if (note == null) {
            throw new CommandFailed(schema + " has no checkpoint; nothing of it is signed");
        }
        return note;
    }

    private String verify(String place, ShownLog shown, @Nullable ShownProofs proofs, byte[] note, VerifierKey signer)
            throws IOException, InterruptedException {
        var earlier = since == null ? null : CheckpointFile.read(since, signer);
        var last = Proven.orFail(Checkpoint.read(note, signer.name(), signer), "the checkpoint of " + place);
        var check = new LogCheck(shown, last.tree(), progress(last.tree().size()));
        if (proofs != null) {
            check.with(proofs, new Random());
        }
        if (earlier != null) {
            check.since(earlier.tree());
        }
        failIf(check.firstFault(), last.origin());
        if (save != null) {
            CheckpointFile.write(save, note);
        }
        return new Report(place, last, signer, key == null, earlier, check).text();
    }

    private static String verifyEntries(DatabaseLog shown) throws IOException, InterruptedException {
        var origin = shown.origin();
        var check = new EntryCheck();
        var progress = progress(shown.size());
        try (var entries = shown.entries()) {
            for (var next = entries.next(check); next != null; next = entries.next(check)) {
                failIf(next instanceof Fault fault ? new LogFault.InEntry(fault) : null, origin);
                progress.accept(check.size());
            }
        }
        var atEnd = check.end();
        failIf(atEnd == null ? null : new LogFault.InEntry(atEnd), origin);
        return "%s: %,d entries are whole; give --key to see whether they are those that were signed%n"
                .formatted(origin, check.size());
    }

    private static void failIf(@Nullable LogFault fault, String origin) {
        if (fault != null) {
            throw new CommandFailed(origin + ": " + FaultText.of(fault));
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
