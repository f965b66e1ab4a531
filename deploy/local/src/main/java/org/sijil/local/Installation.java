package org.sijil.local;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The packaged services, and which Java is to run them.
 *
 * @param home holds a folder of each service, with its {@code target}
 * @param java a JDK, or a runtime cut from one
 */
public record Installation(Path home, Path java) {
    /** What was built here, with the Java that runs this. */
    public static Installation here() {
        return new Installation(
                Path.of(System.getProperty("sijil.home", "")), Path.of(System.getProperty("java.home")));
    }

    /**
     * Quarkus's {@code quarkus-app} of a service.
     *
     * @throws CommandFailed where it is not built
     */
    public Path app(String program) {
        var app = home.resolve(program).resolve("target/quarkus-app");
        if (Files.notExists(app)) {
            throw new CommandFailed(program + " is not built: ./mvnw package builds it");
        }
        return app;
    }

    /** @param program of those that come with Java */
    public String tool(String program) {
        return java.resolve("bin").resolve(program).toString();
    }
}
