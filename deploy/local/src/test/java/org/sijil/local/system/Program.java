package org.sijil.local.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program behind {@code ./sijil}, started as the script starts it. */
final class Program {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    private Program() {}

    record Ended(int exitCode, String output) {}

    /** A command that ends by itself. */
    static Ended run(List<String> arguments) throws IOException, InterruptedException {
        var process = prepare(arguments).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    static ProcessBuilder prepare(List<String> arguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("os.name").equals("Linux")) {
            // A build in the background of a script ignores SIGINT, and hands that on.
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dsijil.home=" + HOME));
        command.addAll(
                List.of("-jar", HOME.resolve("deploy/local/target/sijil.jar").toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
