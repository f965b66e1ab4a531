package org.sijil.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/** A real Kafka of several nodes in this JVM, each broker and controller. */
public final class TestKafka implements AutoCloseable {
    /** A node without a quorum waits five minutes by itself. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final List<KafkaNode> nodes;

    private TestKafka(int size, Path folder) {
        var ports = freePorts(2 * size);
        var cluster = Uuid.randomUuid().toString();
        nodes = IntStream.range(0, size)
                .mapToObj(node -> new KafkaNode(node, cluster, ports, folder.resolve("node-" + node)))
                .toList();
        var starting = nodes.stream()
                .map(node -> CompletableFuture.runAsync(node::start))
                .toList();
        starting.forEach(CompletableFuture::join);
    }

    /** @param folder for its files, empty */
    public static TestKafka start(int size, Path folder) {
        return new TestKafka(size, folder);
    }

    private static List<Integer> freePorts(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (var socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public String bootstrapServers() {
        return nodes.getFirst().bootstrapServers();
    }

    /** For good. */
    public void lose(int node) {
        nodes.get(node).stop();
    }

    @Override
    public void close() {
        var stopping = nodes.stream()
                .map(node -> CompletableFuture.runAsync(node::stop))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(stopping)
                .completeOnTimeout(null, FAREWELL.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
