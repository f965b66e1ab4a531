package org.sijil.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.logging.ConsoleHandler;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;

/**
 * A {@link KafkaNode} as a process of its own. It ends when its standard input ends, so that it cannot outlive whoever
 * started it. Each line there is answered by one when this node serves, no other is away, and all are in sync.
 */
public final class KafkaNodeProcess {
    private KafkaNodeProcess() {}

    /** @param arguments the node's number, the cluster, the node's folder, the ports of all nodes */
    public static void main(String[] arguments) {
        // It is for the answers alone.
        var answers = System.out;
        System.setOut(System.err);
        // The one that Quarkus brings says nothing unless it is told to.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").addHandler(new ConsoleHandler());
        var ports = Arrays.stream(arguments).skip(3).map(Integer::valueOf).toList();
        var node = new KafkaNode(Integer.parseInt(arguments[0]), arguments[1], ports, Path.of(arguments[2]));
        var started = CompletableFuture.runAsync(node::start).whenComplete((_, fault) -> {
            if (fault != null) {
                System.err.println("It does not start: " + fault);
                Runtime.getRuntime().halt(1);
            }
        });
        var requests = new Scanner(System.in, UTF_8);
        while (requests.hasNextLine()) {
            var request = requests.nextLine();
            Thread.startVirtualThread(() -> {
                started.join();
                awaitInSync(node.bootstrapServers(), ports.size() / 2);
                answers.println(request);
            });
        }
        // An orderly stop would wait for the others, which are going too.
        Runtime.getRuntime().halt(0);
    }

    private static void awaitInSync(String bootstrapServers, int nodes) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            while (!areInSync(admin, nodes)) {
                Thread.sleep(100);
            }
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static boolean areInSync(Admin admin, int nodes) throws InterruptedException {
        try {
            var topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            var described = admin.describeTopics(topics).allTopicNames().get().values();
            return admin.describeCluster().nodes().get().size() == nodes
                    && described.stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .allMatch(partition -> partition.isr().size()
                                    == partition.replicas().size());
        } catch (ExecutionException _) {
            // Nobody answered that time.
            return false;
        }
    }
}
