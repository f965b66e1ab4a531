package org.sijil.local.doctor;

import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.local.CommandFailed;
import org.sijil.local.Database;
import org.sijil.local.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong with a running Sijil, a line each; exit code 1 if anything is.")
public final class Doctor implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "URL",
            description = "of the services, each at its own port, where /q is; else those of --port-base")
    private List<URI> services = List.of();

    @Option(names = "--port-base", defaultValue = Ports.DEFAULT_BASE, description = "a Sijil on this machine")
    private int portBase;

    @Option(names = "--token", description = "of a reader, where reads are not public; instead of SIJIL_TOKEN")
    private @Nullable String token = System.getenv("SIJIL_TOKEN");

    @Option(
            names = "--database",
            description = "looks into the tables too, as their owner: postgresql://user:password@host:port/name")
    private @Nullable String database;

    @Override
    public Integer call() throws InterruptedException {
        var faults = new ArrayList<String>();
        try (var check = new ServiceCheck(token)) {
            for (var service : asked()) {
                faults.addAll(check.faults(service));
            }
        }
        if (database != null) {
            faults.addAll(faults(Database.parse(database)));
        }
        faults.forEach(System.out::println);
        if (faults.isEmpty()) {
            System.out.println("nothing is wrong");
        }
        return faults.isEmpty() ? 0 : 1;
    }

    private List<URI> asked() {
        var ports = new Ports(portBase);
        return services.isEmpty()
                ? Stream.of(ports.query(), ports.ingest(), ports.incident())
                        .map(Ports::at)
                        .toList()
                : services;
    }

    private static List<String> faults(Database where) {
        try (var connection = where.connect()) {
            return new DatabaseCheck(connection).faults();
        } catch (SQLException fault) {
            throw new CommandFailed("cannot look into %s: %s".formatted(where.address(), fault.getMessage()), fault);
        }
    }
}
