package org.sijil.local.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sijil.local.DataFolder;
import org.sijil.local.Installation;
import org.sijil.local.Ports;

/** A Kafka of three nodes, each a process, that carries the logs of a Sijil. */
final class Kafka implements AutoCloseable {
    private static final int NODES = 3;

    private final List<Integer> ports;
    private final List<KafkaProcess> nodes = new ArrayList<>();
    private int turn;

    private Kafka(List<Integer> ports) {
        this.ports = ports;
    }

    /** Returns when all nodes are there: topics get no more replicas than there are nodes when they are made. */
    static Kafka start(Installation installation, DataFolder folder, Ports ports)
            throws IOException, InterruptedException {
        var kafka = new Kafka(ports.kafka());
        try {
            for (var port : kafka.ports) {
                Ports.awaitFree(port);
            }
            var cluster = UUID.randomUUID().toString();
            for (var number = 0; number < NODES; number++) {
                kafka.nodes.add(KafkaProcess.start(installation, folder, number, cluster, kafka.ports));
            }
            kafka.awaitInSync();
            return kafka;
        } catch (IOException | InterruptedException | RuntimeException fault) {
            kafka.close();
            throw fault;
        }
    }

    /** With which a service writes its log there, and reads others from there. */
    Map<String, String> settings() {
        var clients = ports.stream().limit(NODES).map(port -> "127.0.0.1:" + port);
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", clients.collect(Collectors.joining(",")),
                "SIJIL_CONNECTOR", "smallrye-kafka",
                "SIJIL_RELAY", "true");
    }

    KafkaProcess nextNode() {
        return nodes.get(turn++ % NODES);
    }

    void awaitInSync() throws IOException, InterruptedException {
        for (var node : nodes) {
            node.awaitInSync();
        }
    }

    @Override
    public void close() {
        nodes.forEach(KafkaProcess::close);
    }
}
