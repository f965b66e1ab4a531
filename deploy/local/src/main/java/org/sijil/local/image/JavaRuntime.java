package org.sijil.local.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sijil.local.CommandFailed;
import org.sijil.local.Installation;

/** A Java without what is for developing, cut from a JDK. Licences and notices of all that is in it are in {@code legal}. */
final class JavaRuntime {
    /**
     * All that is standard, and of the JDK's own what the libraries ask for where it is there: names by DNS, logins by
     * Kerberos, settings of sockets, memory of the machine; with words of all languages, and what an operator looks into
     * a running service with.
     */
    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.charsets",
            "jdk.jcmd",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.management.agent",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.security.auth",
            "jdk.security.jgss",
            "jdk.unsupported",
            "jdk.zipfs");

    private JavaRuntime() {}

    /** @param folder is made */
    static void cut(Installation from, Path folder) throws IOException, InterruptedException {
        var jlink = from.tool("jlink");
        if (Files.notExists(Path.of(jlink))) {
            throw new CommandFailed("there is no " + jlink + ": a JDK has it, or --no-start-cache does without");
        }
        var command = List.of(
                jlink,
                "--add-modules",
                String.join(",", MODULES),
                "--no-header-files",
                "--no-man-pages",
                "--output",
                folder.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new CommandFailed("cannot cut a runtime: " + output.strip());
        }
    }
}
