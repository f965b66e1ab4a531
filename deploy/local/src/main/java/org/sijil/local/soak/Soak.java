package org.sijil.local.soak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.sijil.local.ClientOptions;
import org.sijil.local.CommandFailed;
import org.sijil.local.DataFolder;
import org.sijil.local.Installation;
import org.sijil.local.Ports;
import org.sijil.local.up.Credentials;
import org.sijil.local.up.LocalPostgres;
import org.sijil.local.up.Services;
import org.sijil.local.up.StopSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A Sijil of its own under load, of which something dies again and again; it fails if anything was lost or doubled. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = "Kills parts of a Sijil under load, and judges it.")
public final class Soak implements Callable<Integer> {
    @Option(names = "--minutes", defaultValue = "60", description = "default ${DEFAULT-VALUE}")
    private int minutes;

    @Option(names = "--every", defaultValue = "30", paramLabel = "SECONDS", description = "between two faults")
    private int seconds;

    @Option(
            names = "--only",
            paramLabel = "FAULT",
            description = "by its name, as it is told; may be repeated; default all kinds")
    private List<String> only = List.of();

    @Option(names = "--faults", paramLabel = "N", description = "at least; default one of each kind")
    private @Nullable Integer fewest;

    /** By default less than a hundred entries a second, so that an hour of them fits into memory. */
    @Option(
            names = "--pause",
            defaultValue = "500",
            paramLabel = "MILLIS",
            description = "of each client between two answers; default ${DEFAULT-VALUE}")
    private int pause;

    @Option(
            names = "--data",
            description = "an empty folder, which is kept; else a temporary one, kept where anything was wrong")
    private @Nullable Path data;

    @Option(names = "--kafka", description = "carries the logs; of its three nodes, one dies now and then")
    private boolean isCarriedByKafka;

    @Option(names = "--port-base", defaultValue = Ports.DEFAULT_BASE, description = "as of up; of Kafka the six after")
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
            var installation = Installation.here();
            try (var postgres = LocalPostgres.start(folder, ports);
                    var kafka = isCarriedByKafka ? Kafka.start(installation, folder, ports) : null;
                    var services = Services.start(
                            installation, folder, ports, postgres.database(), List.of(), settings(kafka))) {
                services.awaitReady();
                soak(folder, ports, services, Fault.named(only, Fault.all(postgres, services, kafka)));
            }
        } catch (Exception fault) {
            if (!stop.isRequested()) {
                throw fault;
            }
        }
    }

    private static Map<String, String> settings(@Nullable Kafka kafka) {
        return kafka == null ? Map.of() : kafka.settings();
    }

    private void soak(DataFolder folder, Ports ports, Services services, List<Fault> faults) throws Exception {
        var client = new PatientClient(Ports.at(ports.ingest()), ClientOptions.token(folder, "analyst"), history);
        var definitions = Operation.definitions();
        for (var definition : definitions) {
            client.send(definition);
        }
        var random = new SplittableRandom();
        var reads = new Reads(Ports.at(ports.query()));
        reads.awaitAll(definitions.size());
        var load = new MixedLoad(client, "", Duration.ofMillis(pause));
        load.start(random.split());
        load.read(reads, random.split());
        var judge = new Judge(ports, history, reads);
        try {
            var outages = new FaultInjector(faults, services, load, history, reads)
                    .run(
                            fewest == null ? faults.size() : fewest,
                            Duration.ofMinutes(minutes),
                            Duration.ofSeconds(seconds));
            judge.askAgain(client, load.end(), random);
            System.out.print(table(reads, outages));
        } catch (ExecutionException wrong) {
            throw new CommandFailed("a client: " + wrong.getCause(), wrong);
        }
        judge.judge();
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
}
