package org.sijil.local.up;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.sijil.local.CommandFailed;
import org.sijil.local.DataFolder;
import org.sijil.local.Installation;
import org.sijil.local.Jvm;
import org.sijil.local.Ports;

/**
 * One service as a child process. It ends when its standard input ends, so it cannot outlive this process, however this
 * one ends.
 */
public final class ServiceProcess {
    /** Most of it for writing the start cache, on a slow machine. */
    private static final int SECONDS_TO_STOP = 60;

    private final String name;
    private final int port;
    private final Path log;
    private final StartCache cache;
    private final ProcessBuilder builder;
    private Process process;
    private boolean ready;

    private ServiceProcess(String name, int port, Path log, StartCache cache, ProcessBuilder builder)
            throws IOException {
        this.name = name;
        this.port = port;
        this.log = log;
        this.cache = cache;
        this.builder = builder;
        process = builder.start();
    }

    /** @param settings environment variables, not arguments: other users of the machine can read those */
    static ServiceProcess start(
            Service service, Installation installation, int port, DataFolder folder, Map<String, String> settings)
            throws IOException {
        var name = service.program();
        var jar = installation.app(name).resolve("quarkus-run.jar");
        var log = folder.log(name);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        var cache = StartCache.of(jar);
        var builder =
                new ProcessBuilder(command(installation.tool("java"), service.heap(Heap.ofMachine()), cache, jar));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        return new ServiceProcess(name, port, log, cache, builder);
    }

    private static List<String> command(String java, Heap heap, StartCache cache, Path jar) {
        var command = new ArrayList<String>();
        command.add(java);
        command.add(heap.most());
        command.addAll(Jvm.OPTIONS);
        cache.option().ifPresent(command::add);
        // That the cache is passed over, or how it is written, is nobody's concern.
        command.addAll(List.of("-Xlog:aot*=error,cds*=error", "-jar", jar.toString()));
        return command;
    }

    /**
     * What its JVM wrote when it stopped, for the next ones.
     *
     * @throws CommandFailed where there is none
     */
    public Path startCache() {
        return cache.find().orElseThrow(() -> failure("wrote no start cache"));
    }

    URI readiness() {
        return Ports.at(port).resolve("/q/health/ready");
    }

    CompletableFuture<ServiceProcess> ended() {
        return process.onExit().thenApply(_ -> this);
    }

    void becomesReady() {
        ready = true;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CommandFailed failure(String what) {
        return new CommandFailed(name + " " + what + "; see " + log);
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** SIGKILL, and another in its place. */
    public void killAndStartAgain() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = builder.start();
    }

    void requestStop() throws IOException {
        process.getOutputStream().close();
    }

    void awaitStop() throws InterruptedException, IOException {
        var stopped = process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        if (!stopped) {
            // The one that writes the cache is another.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        cache.end(stopped && ready);
    }
}
