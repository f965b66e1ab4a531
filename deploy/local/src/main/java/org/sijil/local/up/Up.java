package org.sijil.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sijil.local.CommandFailed;
import org.sijil.local.DataFolder;
import org.sijil.local.Database;
import org.sijil.local.Installation;
import org.sijil.local.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", mixinStandardHelpOptions = true, description = "Runs Sijil on this machine until Ctrl-C.")
public final class Up implements Callable<Integer> {
    @Option(
            names = "--data",
            defaultValue = DataFolder.DEFAULT,
            description = "keeps everything; default ${DEFAULT-VALUE}")
    private Path data = Path.of(DataFolder.DEFAULT);

    @Option(
            names = "--port-base",
            defaultValue = Ports.DEFAULT_BASE,
            description = "query; then ingest, incident, PostgreSQL; default ${DEFAULT-VALUE}")
    private int portBase;

    @Option(names = "--no-sample", description = "do not load the sample report")
    private boolean noSample;

    @Option(names = "--database", description = "an existing PostgreSQL: postgresql://user:password@host:port/name")
    private @Nullable String database;

    @Option(
            names = "--accept-checkpoint",
            paramLabel = "FILE",
            description = "the latest that anybody has, where what a log's signer signed last is lost")
    private List<Path> accepted = List.of();

    @Override
    public Integer call() throws Exception {
        for (var file : accepted) {
            if (!Files.isReadable(file)) {
                throw new CommandFailed("cannot read " + file);
            }
        }
        try (var stop = new StopSignal(Thread.currentThread(), 0)) {
            start(new DataFolder(data), new Ports(portBase), stop);
        }
        return 0;
    }

    private void start(DataFolder folder, Ports ports, StopSignal stop) throws Exception {
        try (var _ = folder.lock()) {
            Credentials.makeMissing(folder);
            ports.awaitFree();
            if (database != null) {
                run(folder, ports, Database.parse(database));
            } else {
                say("Starting PostgreSQL, data in " + folder.path());
                try (var postgres = LocalPostgres.start(folder, ports)) {
                    if (!stop.isRequested()) {
                        run(folder, ports, postgres.database());
                    }
                }
            }
        } catch (Exception fault) {
            if (!stop.isRequested()) {
                throw fault;
            }
        }
        if (stop.isRequested()) {
            say("Stopped");
        }
    }

    private void run(DataFolder folder, Ports ports, Database database) throws IOException, InterruptedException {
        say("Starting the services, logs in " + folder.path().resolve("logs"));
        try (var services = Services.start(Installation.here(), folder, ports, database, accepted, Map.of())) {
            services.awaitReady();
            if (!noSample && Sample.loadOnce(folder, ports)) {
                say("Loaded the sample report");
            }
            say(greeting(folder, ports));
            services.awaitEnd();
        }
    }

    private static String greeting(DataFolder folder, Ports ports) {
        return """

                query     %s
                ingest    %s/ingest
                incident  %s/incident
                tokens    %s
                keys      %2$s/ingest/log/key, %3$s/incident/log/key
                try       curl '%1$s/areas/C2279/control?validAt=2024-12-07T18:00:00Z'

                Sijil is ready
                """.formatted(
                Ports.at(ports.query()), Ports.at(ports.ingest()), Ports.at(ports.incident()), folder.tokens()).stripTrailing();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
