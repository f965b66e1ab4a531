package org.sijil.local.system;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Clients of every kind at once, until it is ended: then each is answered what it sent last. */
final class MixedLoad {
    private static final int LONGEST_STREAM = 200;

    private final PatientClient client;
    private final String prefix;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    private final List<Command> repeatable = new ArrayList<>();
    private volatile boolean over;

    /** @param prefix of the names of all that it sends */
    MixedLoad(PatientClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    private interface Kind {
        void send(String name, RandomGenerator random) throws InterruptedException;
    }

    void start(SplittableRandom seeds) {
        start("id-a", seeds.split(), (name, random) -> repeatably(Command.claimWithId(name, random)));
        start("id-b", seeds.split(), (name, random) -> repeatably(Command.claimWithId(name, random)));
        start("key-a", seeds.split(), (name, random) -> repeatably(Command.claimWithKey(name, random)));
        start("key-b", seeds.split(), (name, random) -> repeatably(Command.claimWithKey(name, random)));
        start("bare", seeds.split(), (name, random) -> client.sendOnce(Command.bareClaim(name, random)));
        start("area", seeds.split(), (name, _) -> repeatably(Command.area(name)));
        start("stream", seeds.split(), this::stream);
    }

    private void start(String kind, RandomGenerator random, Kind sender) {
        Callable<Void> loop = () -> {
            for (var number = 0; !over; number++) {
                sender.send(prefix + kind + "-" + number, random);
            }
            return null;
        };
        clients.add(threads.submit(loop));
    }

    private void repeatably(Command command) throws InterruptedException {
        client.send(command);
        remember(command);
    }

    private void stream(String name, RandomGenerator random) throws InterruptedException {
        var lines = IntStream.range(0, random.nextInt(1, LONGEST_STREAM))
                .mapToObj(line -> Command.claimWithId(name + "-" + line, random))
                .toList();
        client.stream(lines);
        lines.forEach(this::remember);
    }

    private synchronized void remember(Command command) {
        repeatable.add(command);
    }

    /** A client that was answered something wrong has ended. */
    void throwWhatWentWrong() throws ExecutionException, InterruptedException {
        for (var running : clients) {
            if (running.isDone()) {
                running.get();
            }
        }
    }

    /** @return what may be sent again */
    List<Command> end() throws ExecutionException, InterruptedException {
        over = true;
        for (var running : clients) {
            running.get();
        }
        threads.close();
        return repeatable;
    }
}
