package org.sijil.testkit;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka of several nodes in this JVM, each broker and controller. */
public final class TestKafka implements AutoCloseable {
    /** A node without a quorum waits five minutes by itself. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final List<Integer> brokers;
    private final List<Integer> controllers;
    private final List<KafkaRaftServer> nodes;

    private TestKafka(int size, Path folder) {
        var ports = freePorts(2 * size);
        brokers = ports.subList(0, size);
        controllers = ports.subList(size, 2 * size);
        var cluster = Uuid.randomUuid().toString();
        nodes = IntStream.range(0, size)
                .mapToObj(node -> node(node, cluster, folder.resolve("node-" + node)))
                .toList();
        var starting = nodes.stream()
                .map(node -> CompletableFuture.runAsync(() -> startUp(node)))
                .toList();
        starting.forEach(CompletableFuture::join);
    }

    /** Kafka finds its own classes by the thread's loader, which is Quarkus's where that runs tests. */
    private static void startUp(KafkaRaftServer node) {
        Thread.currentThread().setContextClassLoader(TestKafka.class.getClassLoader());
        node.startup();
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

    private KafkaRaftServer node(int node, String cluster, Path folder) {
        int replicas = Math.min(3, brokers.size());
        var settings = Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(node)),
                Map.entry("controller.quorum.voters", voters()),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://%s,CONTROLLER://%s".formatted(at(brokers, node), at(controllers, node))),
                Map.entry("advertised.listeners", "PLAINTEXT://" + at(brokers, node)),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("offsets.topic.replication.factor", Integer.toString(replicas)),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", Integer.toString(replicas)),
                Map.entry("transaction.state.log.min.isr", Integer.toString(replicas / 2 + 1)),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("auto.create.topics.enable", "false"));
        try {
            Files.createDirectories(folder);
            new Formatter()
                    .setNodeId(node)
                    .setClusterId(cluster)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .run();
        } catch (Exception fault) {
            throw new IllegalStateException("Kafka's folder cannot be laid out", fault);
        }
        return new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    }

    private String voters() {
        return IntStream.range(0, brokers.size())
                .mapToObj(node -> node + "@" + at(controllers, node))
                .collect(joining(","));
    }

    private static String at(List<Integer> ports, int node) {
        return "127.0.0.1:" + ports.get(node);
    }

    public String bootstrapServers() {
        return IntStream.range(0, brokers.size())
                .mapToObj(node -> at(brokers, node))
                .collect(joining(","));
    }

    /** For good. */
    public void lose(int node) {
        nodes.get(node).shutdown();
        nodes.get(node).awaitShutdown();
    }

    @Override
    public void close() {
        var stopping = nodes.stream()
                .map(node -> CompletableFuture.runAsync(node::shutdown))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(stopping)
                .completeOnTimeout(null, FAREWELL.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
