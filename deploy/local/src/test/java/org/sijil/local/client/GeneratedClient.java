package org.sijil.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** What openapi-generator makes of descriptions: Java on the JDK's HTTP client and Jackson. */
record GeneratedClient(Path directory) {
    private static final Path GENERATOR = Path.of("target/openapi-generator-cli.jar");
    private static final Path CLASSES = Path.of("target/test-classes");

    /**
     * What is wrong with a description is found before anything is made of it.
     *
     * @param descriptions by the name of the service, which names the package that is made
     */
    void generate(Map<String, URI> descriptions) throws IOException, InterruptedException {
        var commands = new ArrayList<String>();
        descriptions.forEach((service, description) -> {
            commands.add(validation(description));
            commands.add(generation(service, description));
        });
        run(commands);
    }

    private String generation(String service, URI description) {
        var name = "sijil." + service;
        return String.join(
                Generator.SEPARATOR,
                "generate",
                "--input-spec=" + description,
                "--generator-name=java",
                "--library=native",
                "--output=" + directory.resolve(service),
                "--invoker-package=" + name,
                "--api-package=" + name + ".api",
                "--model-package=" + name + ".model",
                // Null and absent are one to this client; the alternative needs a library of the generator's own.
                "--additional-properties=openApiNullable=false,useJakartaEe=true",
                "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false");
    }

    static void validate(URI description) throws IOException, InterruptedException {
        run(List.of(validation(description)));
    }

    private static String validation(URI description) {
        return String.join(Generator.SEPARATOR, "validate", "--input-spec=" + description);
    }

    private static void run(List<String> commands) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                GENERATOR + File.pathSeparator + CLASSES,
                Generator.class.getName()));
        line.addAll(commands);
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    /** With a program that is written against it. */
    Path compile(Path program) throws IOException {
        var classes = Files.createDirectory(directory.resolve("classes"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
            var options =
                    List.of("-nowarn", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
            var sources = files.getJavaFileObjectsFromPaths(sources(program));
            boolean compiled = compiler.getTask(messages, files, null, options, null, sources)
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        return classes;
    }

    private List<Path> sources(Path program) throws IOException {
        try (var made = Files.walk(directory)) {
            var sources = new ArrayList<>(
                    made.filter(file -> file.toString().endsWith(".java")).toList());
            sources.add(program);
            return sources;
        }
    }
}
