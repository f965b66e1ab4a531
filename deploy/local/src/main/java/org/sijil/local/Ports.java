package org.sijil.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Four neighbouring ports on loopback, and the six after them where a Kafka of three nodes runs too. */
public record Ports(int base) {
    /** Of {@code --port-base}. */
    public static final String DEFAULT_BASE = "8080";

    public Ports {
        if (base < 1 || base > 65_526) {
            throw new CommandFailed("--port-base is from 1 to 65526");
        }
    }

    /** Neighbours that nobody uses, below the range from which the system takes its own. */
    public static Ports free() {
        while (true) {
            var ports = new Ports(ThreadLocalRandom.current().nextInt(15_000, 30_000));
            if (IntStream.rangeClosed(ports.query(), ports.kafka().getLast()).allMatch(Ports::isFree)) {
                return ports;
            }
        }
    }

    public int query() {
        return base;
    }

    public int ingest() {
        return base + 1;
    }

    public int incident() {
        return base + 2;
    }

    public int postgres() {
        return base + 3;
    }

    /** For clients one of each node, then for the nodes themselves one of each. */
    public List<Integer> kafka() {
        return IntStream.range(base + 4, base + 10).boxed().toList();
    }

    /** Those of the services. */
    public void awaitFree() throws InterruptedException {
        awaitFree(query());
        awaitFree(ingest());
        awaitFree(incident());
    }

    /** Waits a little: the services of a launcher that was killed need a moment to notice and end. */
    public static void awaitFree(int port) throws InterruptedException {
        for (var attempt = 0; !isFree(port); attempt++) {
            if (attempt == 30) {
                throw new CommandFailed("port " + port + " is taken; choose others with --port-base");
            }
            Thread.sleep(100);
        }
    }

    public static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    public static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
