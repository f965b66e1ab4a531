package org.sijil.local.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.sijil.local.ClientOptions;
import org.sijil.local.CommandFailed;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;
import org.sijil.local.up.Credentials;
import org.sijil.local.up.LocalPostgres;
import org.sijil.local.up.Services;
import org.sijil.local.up.StopSignal;
import org.sijil.local.verify.Refold;
import org.sijil.local.verify.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A Sijil of its own under load, of which something dies again and again; it fails if anything was lost or doubled. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = "Kills parts of a Sijil under load, and judges it.")
public final class Soak implements Callable<Integer> {
    /** Of each client between two answers: less than a hundred entries a second, so that an hour of them fits into memory. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Option(names = "--minutes", defaultValue = "60", description = "but one fault of each kind at least; default 60")
    private int minutes;

    @Option(names = "--every", defaultValue = "30", paramLabel = "SECONDS", description = "between two faults")
    private int seconds;

    @Option(
            names = "--data",
            description = "an empty folder, which is kept; else a temporary one, kept where anything was wrong")
    private @Nullable Path data;

    @Option(names = "--port-base", defaultValue = Ports.DEFAULT_BASE, description = "as of up")
    private int portBase;

    private final History history = new History();

    @Override
    public Integer call() throws Exception {
        var folder = new DataFolder(data == null ? Files.createTempDirectory("sijil-soak") : data);
        System.out.println("Everything is in " + folder.path());
        // A run that was cut short has shown nothing.
        try (var stop = new StopSignal(Thread.currentThread(), 1)) {
            run(folder, new Ports(portBase), stop);
            if (data == null && !stop.isRequested()) {
                folder.delete(folder.path());
            }
        }
        return 0;
    }

    private void run(DataFolder folder, Ports ports, StopSignal stop) throws Exception {
        try (var _ = folder.lock()) {
            if (Files.exists(folder.database())) {
                throw new CommandFailed("there is a Sijil in " + folder.path() + " already");
            }
            Credentials.makeMissing(folder);
            ports.awaitFree();
            var home = Path.of(System.getProperty("sijil.home", ""));
            try (var postgres = LocalPostgres.start(folder, ports);
                    var services = Services.start(home, folder, ports, postgres.database(), List.of())) {
                services.awaitReady();
                soak(folder, ports, postgres, services);
            }
        } catch (Exception fault) {
            if (!stop.isRequested()) {
                throw fault;
            }
        }
    }

    private void soak(DataFolder folder, Ports ports, LocalPostgres postgres, Services services) throws Exception {
        var client = new PatientClient(Ports.at(ports.ingest()), ClientOptions.token(folder, "analyst"), history);
        var definitions = Operation.definitions();
        for (var definition : definitions) {
            client.send(definition);
        }
        var random = new SplittableRandom();
        var reads = new Reads(Ports.at(ports.query()));
        reads.awaitAll(definitions.size());
        var load = new MixedLoad(client, "", PAUSE);
        load.start(random.split());
        load.start("read", random.split(), (_, which) -> reads.read(which));
        try {
            var outages = new FaultInjector(Fault.all(postgres, services), services, load, history)
                    .run(Duration.ofMinutes(minutes), Duration.ofSeconds(seconds));
            load.end();
            System.out.print(table(reads, outages));
        } catch (ExecutionException wrong) {
            throw new CommandFailed("a client: " + wrong.getCause(), wrong);
        }
        judge(ports, reads);
    }

    private String table(Reads reads, Outages outages) {
        return """
            operations %,d acknowledged, %,d refused as they had to be, %,d unanswered
            reads      %,d answered, %,d unanswered
            %s""".formatted(
                        history.answers(),
                        history.refusals(),
                        history.unanswered(),
                        reads.answered(),
                        reads.unanswered(),
                        outages.table());
    }

    /** What was acknowledged is there once, where it was said to be; it is signed, folded and read. */
    private void judge(Ports ports, Reads reads) throws IOException, InterruptedException {
        var claims = new ServedLog(Ports.at(ports.ingest()), "/ingest/log");
        var control = new ServedLog(Ports.at(ports.incident()), "/incident/log");
        var log = new CheckedLog(claims.entries());
        history.judge(log);
        reads.awaitAll(log.size());
        claims.awaitSigned();
        control.awaitSigned();
        var verify = new Verify();
        System.out.print(verify.verify(claims.url()) + verify.verify(control.url()));
        System.out.print(new Refold().refold(claims.url(), control.url()));
        System.out.println("Nothing is lost, and nothing doubled");
    }
}
