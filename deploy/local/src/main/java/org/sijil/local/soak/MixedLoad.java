package org.sijil.local.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Clients of every kind at once, until it is ended: then each is answered what it sent last. */
public final class MixedLoad {
    private static final int LONGEST_STREAM = 50;

    private final PatientClient client;
    private final String prefix;
    private final Duration pause;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    private final List<Operation> repeatable = new ArrayList<>();
    private volatile boolean over;

    /**
     * @param prefix of the names of all that it sends
     * @param pause of each client between two answers
     */
    public MixedLoad(PatientClient client, String prefix, Duration pause) {
        this.client = client;
        this.prefix = prefix;
        this.pause = pause;
    }

    private interface Kind {
        void send(String name, RandomGenerator random) throws InterruptedException;
    }

    public void start(SplittableRandom seeds) {
        start("id", seeds.split(), (name, random) -> repeatably(Operation.claimWithId(name, random)));
        start("holding", seeds.split(), (name, random) -> repeatably(Operation.holding(name, random)));
        start("key-a", seeds.split(), (name, random) -> repeatably(Operation.claimWithKey(name, random)));
        start("key-b", seeds.split(), (name, random) -> repeatably(Operation.claimWithKey(name, random)));
        start("bare", seeds.split(), (name, random) -> client.sendOnce(Operation.bareClaim(name, random)));
        start("area", seeds.split(), (name, _) -> repeatably(Operation.area(name)));
        start("changed", seeds.split(), this::change);
        start("refused", seeds.split(), (name, _) -> client.sendInVain(Operation.claimNowhere(name)));
        start("stream", seeds.split(), this::stream);
    }

    /** One more client, which reads. */
    public void read(Reads reads, RandomGenerator random) {
        start("read", random, (_, which) -> reads.read(which));
    }

    private void start(String kind, RandomGenerator random, Kind sender) {
        Callable<Void> loop = () -> {
            for (var number = 0; !over; number++) {
                sender.send(prefix + kind + "-" + number, random);
                LockSupport.parkNanos(pause.toNanos());
            }
            return null;
        };
        clients.add(threads.submit(loop));
    }

    private void repeatably(Operation operation) throws InterruptedException {
        client.send(operation);
        remember(operation);
    }

    /** The claim itself cannot be sent again once it says something else. */
    private void change(String claim, RandomGenerator random) throws InterruptedException {
        client.send(Operation.claimWithId(claim, random));
        repeatably(Operation.correction(claim, random));
        repeatably(Operation.review(claim));
        repeatably(Operation.retraction(claim));
    }

    private void stream(String name, RandomGenerator random) throws InterruptedException {
        var lines = IntStream.range(0, random.nextInt(1, LONGEST_STREAM))
                .mapToObj(line -> Operation.claimWithId(name + "-" + line, random))
                .toList();
        client.stream(lines);
        lines.forEach(this::remember);
    }

    private synchronized void remember(Operation operation) {
        repeatable.add(operation);
    }

    /** A client that was answered something wrong has ended. */
    public void throwWhatWentWrong() throws ExecutionException, InterruptedException {
        for (var running : clients) {
            if (running.isDone()) {
                running.get();
            }
        }
    }

    /** @return what may be sent again */
    public List<Operation> end() throws ExecutionException, InterruptedException {
        over = true;
        for (var running : clients) {
            running.get();
        }
        threads.close();
        return repeatable;
    }
}
