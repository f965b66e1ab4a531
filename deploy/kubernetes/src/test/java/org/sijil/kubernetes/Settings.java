package org.sijil.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a service can be told: by its properties and the kit's, by the names that their sources ask for, and what of
 * Quarkus's the documents name.
 */
record Settings(Set<String> names, Properties properties) {
    private static final Path HOME = Path.of("../..");
    private static final Path KIT = HOME.resolve("libraries/service-kit");
    private static final Pattern ASKED_FOR = Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"");

    private static final Pattern DOCUMENTED = Pattern.compile("`(quarkus[.][a-z0-9.-]+)");

    static Settings of(String program) {
        var service = HOME.resolve(program);
        var properties = new Properties();
        load(KIT.resolve("src/main/resources/META-INF/microprofile-config.properties"), properties);
        load(service.resolve("src/main/resources/application.properties"), properties);
        var names = new TreeSet<>(properties.stringPropertyNames());
        addFound(DOCUMENTED, HOME.resolve("docs/limits.md"), names);
        addFound(DOCUMENTED, HOME.resolve("deploy/README.md"), names);
        addAskedFor(KIT, names);
        addAskedFor(service, names);
        return new Settings(names, properties);
    }

    /** As the environment can have them. */
    Set<String> variables() {
        return names.stream()
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static void load(Path file, Properties into) {
        try (var reader = Files.newBufferedReader(file)) {
            into.load(reader);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void addAskedFor(Path module, Set<String> names) {
        try (var sources = Files.walk(module.resolve("src/main/java"))) {
            sources.filter(Files::isRegularFile).forEach(source -> addFound(ASKED_FOR, source, names));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void addFound(Pattern name, Path file, Set<String> names) {
        try {
            name.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
