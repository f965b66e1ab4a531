package org.sijil.local.image;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.local.CommandFailed;
import org.sijil.local.Jvm;

/**
 * One service on a base: what others wrote below what we did, so that a release is a small layer. Same program, same
 * bytes: no time is in it. Only a start cache is another each time, for the JVM writes it so: it is a layer above all.
 * Nothing is written into an image when it runs; to {@code /tmp}, and to {@code /signed} where it signs, which are for
 * whoever runs it to bring.
 *
 * @param app  Quarkus's {@code quarkus-app}
 * @param java none where the base has Java 25
 */
record ServiceImage(
        String program, Path app, String version, @Nullable OwnJava java) {
    /** Nobody's on any machine, and a number: that it is not root's can be told without looking into the image. */
    private static final String USER = "10001:10001";

    private static final String OURS = "Apache-2.0";

    /** Of {@link #app}, what others wrote. */
    static final List<String> LIBRARIES = List.of("lib");

    /** Of {@link #app}, what we did. What else lies there is in no image. */
    static final List<String> PROGRAM = List.of("app", "quarkus", "quarkus-run.jar");

    private static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/sijil");

    /** The heap leaves a third of a container to threads, buffers and classes. Without memory a service stops. */
    private static final List<String> MEMORY = List.of("-XX:MaxRAMPercentage=65", "-XX:+ExitOnOutOfMemoryError");

    /**
     * @param base     name of an image, or {@code tar://} and the path of one
     * @param platform of which system and architecture
     */
    JibContainerBuilder on(String base, String platform) throws IOException {
        var image = from(base).setPlatforms(Set.of(platform(platform)));
        if (java != null) {
            image.addFileEntriesLayer(java.runtimeLayer()).addEnvironmentVariable("LANG", OwnJava.LANGUAGE);
        }
        image.addFileEntriesLayer(layer("libraries", LIBRARIES))
                .addFileEntriesLayer(layer("program", PROGRAM))
                .addFileEntriesLayer(signed());
        if (java != null) {
            image.addFileEntriesLayer(java.cacheLayer());
        }
        return image.setUser(USER)
                .setWorkingDirectory(HOME)
                .setEntrypoint(entrypoint())
                .setLabels(Map.of(
                        "org.opencontainers.image.title", program,
                        "org.opencontainers.image.version", version,
                        "org.opencontainers.image.licenses", java == null ? OURS : OURS + " AND " + OwnJava.LICENCE,
                        "org.opencontainers.image.base.name", base));
    }

    private List<String> entrypoint() {
        return Stream.of(
                        java == null ? List.of("java") : java.command(),
                        Jvm.OPTIONS,
                        MEMORY,
                        List.of("-jar", HOME.resolve("quarkus-run.jar").toString()))
                .flatMap(List::stream)
                .toList();
    }

    private static JibContainerBuilder from(String base) {
        try {
            return Jib.from(base);
        } catch (InvalidImageReferenceException fault) {
            throw new CommandFailed(base + " is no name of an image", fault);
        }
    }

    private static Platform platform(String name) {
        var parts = name.split("/");
        if (parts.length != 2) {
            throw new CommandFailed(name + " is no platform such as linux/amd64");
        }
        return new Platform(parts[1], parts[0]);
    }

    private FileEntriesLayer layer(String name, List<String> parts) throws IOException {
        var layer = FileEntriesLayer.builder().setName(name);
        for (var part : parts) {
            layer.addEntryRecursive(app.resolve(part), HOME.resolve(part));
        }
        return layer.build();
    }

    /** A volume that is mounted over it for the first time becomes the user's. */
    private FileEntriesLayer signed() {
        return FileEntriesLayer.builder()
                .setName("signed")
                .addEntry(
                        app,
                        AbsoluteUnixPath.get("/signed"),
                        FilePermissions.fromOctalString("750"),
                        Instant.EPOCH,
                        USER)
                .build();
    }
}
