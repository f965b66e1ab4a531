package org.sijil.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What a JVM remembers of a service's classes, loaded and linked (JEP 483): written beside the service when it first
 * stops, by which every later start takes half the time. It is good for one build of the service and one JVM; the JVM
 * passes over any other, and does not replace it.
 */
final class StartCache {
    private static final String ENDING = "-" + System.getProperty("java.vm.version") + ".aot";

    private final Path file;
    /** Another launcher may be writing one too. */
    private final Path draft;

    private StartCache(Path file) {
        this.file = file;
        draft = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
    }

    /** Deletes one that is older than the service, and drafts of launchers that were killed. */
    static StartCache of(Path jar) throws IOException {
        var name = jar.getFileName().toString().replaceFirst("[.]jar$", "");
        var cache = new StartCache(jar.resolveSibling(name + ENDING));
        if (Files.exists(cache.file) && isOlder(cache.file, jar)) {
            Files.delete(cache.file);
        }
        try (var drafts = Files.newDirectoryStream(jar.getParent(), name + "*.aot.[0-9]*")) {
            for (var draft : drafts) {
                if (ProcessHandle.of(writer(draft)).isEmpty()) {
                    Files.deleteIfExists(draft);
                }
            }
        }
        return cache;
    }

    /** The JVM has a file of its own beside the draft, while it writes, whose name goes on from there. */
    private static long writer(Path draft) {
        return Long.parseLong(draft.toString().replaceFirst("^.*[.]aot[.]([0-9]+).*$", "$1"));
    }

    private static boolean isOlder(Path cache, Path jar) throws IOException {
        return Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) < 0;
    }

    /** For the JVM: to use it, or to write one. Nothing where none can be written: it is only for speed. */
    Optional<String> option() {
        if (Files.exists(file)) {
            return Optional.of("-XX:AOTCache=" + file);
        }
        return Files.isWritable(file.getParent()) ? Optional.of("-XX:AOTCacheOutput=" + draft) : Optional.empty();
    }

    /** Nothing where no service has ended yet that wrote it. */
    Optional<Path> find() {
        return Optional.of(file).filter(Files::exists);
    }

    /** To be called when the service has ended. @param whole it had started to its end, and ended by itself */
    void end(boolean whole) throws IOException {
        if (whole && Files.exists(draft)) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(draft);
        }
    }
}
