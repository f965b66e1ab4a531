package org.sijil.local.up;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.sijil.local.CommandFailed;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;

/**
 * One service as a child process. It ends when its standard input ends, so it cannot outlive this process, however this
 * one ends.
 */
final class ServiceProcess {
    /** Most of it for writing down the classes, on a slow machine. */
    private static final int SECONDS_TO_STOP = 60;

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;

    private ServiceProcess(String name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** @param settings environment variables, not arguments: other users of the machine can read those */
    static ServiceProcess start(Service service, Path home, int port, DataFolder folder, Map<String, String> settings)
            throws IOException {
        var name = service.program();
        var jar = home.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        var log = folder.log(name);
        if (Files.notExists(jar)) {
            throw new CommandFailed(name + " is not built: ./mvnw package builds it");
        }
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        var classes = folder.classes(name);
        deleteIfOlder(classes, jar);
        var builder = new ProcessBuilder(command(service.heap(Heap.ofMachine()), jar, classes));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new ServiceProcess(name, port, log, builder.start());
    }

    private static List<String> command(Heap heap, Path jar, Path classes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap.most(),
                "-XX:+UseSerialGC",
                // Written when the service first stops; halves every later start.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + classes,
                "-Xlog:cds=error",
                "-jar",
                jar.toString());
    }

    /** The JVM passes over an archive of classes that were rebuilt, but does not replace it. */
    private static void deleteIfOlder(Path classes, Path jar) throws IOException {
        if (Files.exists(classes) && Files.getLastModifiedTime(classes).compareTo(Files.getLastModifiedTime(jar)) < 0) {
            Files.delete(classes);
        }
    }

    URI readiness() {
        return Ports.at(port).resolve("/q/health/ready");
    }

    CompletableFuture<ServiceProcess> ended() {
        return process.onExit().thenApply(_ -> this);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CommandFailed failure(String what) {
        return new CommandFailed(name + " " + what + "; see " + log);
    }

    void requestStop() throws IOException {
        process.getOutputStream().close();
    }

    void awaitStop() throws InterruptedException {
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
