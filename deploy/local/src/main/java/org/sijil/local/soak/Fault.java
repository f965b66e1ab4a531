package org.sijil.local.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sijil.local.CommandFailed;
import org.sijil.local.up.LocalPostgres;
import org.sijil.local.up.Service;
import org.sijil.local.up.Services;
import org.sijil.local.up.Signal;

/** What can befall a process, after which it runs again. */
record Fault(String name, Cause cause) {
    /** Longer than the lease by which incident-service folds. */
    private static final Duration STOP = Duration.ofSeconds(5);

    interface Cause {
        /** Returns when what it befell runs again, which is some time before that is ready. */
        void happen() throws IOException, InterruptedException;
    }

    /** One of each kind. @param kafka missing where it carries nothing */
    static List<Fault> all(LocalPostgres postgres, Services services, @Nullable Kafka kafka) {
        var faults = new ArrayList<Fault>();
        for (var service : Service.values()) {
            var process = services.process(service);
            faults.add(new Fault(service.program() + " killed", process::killAndStartAgain));
            faults.add(new Fault(service.program() + " halted", () -> halt(process.handle())));
        }
        faults.add(new Fault("PostgreSQL killed", postgres::killAndStartAgain));
        faults.add(new Fault("PostgreSQL stopped at once", postgres::stopAtOnceAndStartAgain));
        faults.add(new Fault("a process of PostgreSQL killed", postgres::killOneOfItsProcesses));
        if (kafka != null) {
            faults.add(new Fault("a Kafka node killed", () -> kill(kafka)));
            faults.add(new Fault("a Kafka node halted", () -> halt(kafka)));
        }
        return faults;
    }

    /** @param names of those that are wanted; all where empty */
    static List<Fault> named(List<String> names, List<Fault> all) {
        var unknown = names.stream()
                .filter(name -> all.stream().noneMatch(fault -> fault.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new CommandFailed("%s is none of the faults: %s"
                    .formatted(unknown.getFirst(), all.stream().map(Fault::name).collect(Collectors.joining(", "))));
        }
        return names.isEmpty()
                ? all
                : all.stream().filter(fault -> names.contains(fault.name())).toList();
    }

    /** Two nodes must never be away at once. */
    private static void kill(Kafka kafka) throws IOException, InterruptedException {
        kafka.nextNode().killAndStartAgain();
        kafka.awaitInSync();
    }

    private static void halt(Kafka kafka) throws IOException, InterruptedException {
        halt(kafka.nextNode().handle());
        kafka.awaitInSync();
    }

    private static void halt(ProcessHandle process) throws IOException, InterruptedException {
        Signal.STOP.send(process);
        try {
            Thread.sleep(STOP);
        } finally {
            // A halted one would not hear that it is to stop.
            Signal.CONT.send(process);
        }
    }
}
