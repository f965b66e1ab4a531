package org.sijil.testkit;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One node of a Kafka on loopback, broker and controller at once, in this JVM. */
final class KafkaNode {
    private final int number;
    private final List<Integer> brokers;
    private final List<Integer> controllers;
    private final KafkaRaftServer server;

    /**
     * @param cluster that all nodes of it name alike
     * @param ports   of all nodes: for clients one of each, then for each other one of each
     * @param folder  for its files: what is there already is taken up
     */
    KafkaNode(int number, String cluster, List<Integer> ports, Path folder) {
        this.number = number;
        brokers = ports.subList(0, ports.size() / 2);
        controllers = ports.subList(ports.size() / 2, ports.size());
        format(cluster, folder);
        server = new KafkaRaftServer(new KafkaConfig(settings(folder)), Time.SYSTEM);
    }

    private void format(String cluster, Path folder) {
        try {
            Files.createDirectories(folder);
            new Formatter()
                    .setNodeId(number)
                    .setClusterId(cluster)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception fault) {
            throw new IllegalStateException("Kafka's folder cannot be laid out", fault);
        }
    }

    private Map<String, String> settings(Path folder) {
        int replicas = Math.min(3, brokers.size());
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(number)),
                Map.entry("controller.quorum.voters", voters()),
                Map.entry("listeners", "PLAINTEXT://%s,CONTROLLER://%s".formatted(at(brokers), at(controllers))),
                Map.entry("advertised.listeners", "PLAINTEXT://" + at(brokers)),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("log.dirs", folder.toString()),
                // Half of a small heap by default; there is little to compact.
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20)),
                Map.entry("offsets.topic.replication.factor", Integer.toString(replicas)),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", Integer.toString(replicas)),
                Map.entry("transaction.state.log.min.isr", Integer.toString(replicas / 2 + 1)),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("auto.create.topics.enable", "false"));
    }

    private String voters() {
        return IntStream.range(0, controllers.size())
                .mapToObj(node -> node + "@127.0.0.1:" + controllers.get(node))
                .collect(joining(","));
    }

    private String at(List<Integer> ports) {
        return "127.0.0.1:" + ports.get(number);
    }

    /** Of all nodes, as clients take it. */
    String bootstrapServers() {
        return brokers.stream().map(port -> "127.0.0.1:" + port).collect(joining(","));
    }

    /** Returns when it serves, which it cannot before most of the nodes have started. */
    void start() {
        // Kafka finds its own classes by the thread's loader, which is Quarkus's where that runs tests.
        Thread.currentThread().setContextClassLoader(KafkaNode.class.getClassLoader());
        server.startup();
    }

    /** Takes five minutes where most of the nodes are gone. */
    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }
}
