package org.sijil.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system in memory that holds little. Only root can have one. */
final class SmallDisk implements AutoCloseable {
    private static final int MEGABYTE = 1 << 20;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    static boolean isAllowed() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("user.name").equals("root");
    }

    static SmallDisk mount(Path folder, int megabytes) {
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    void fill() {
        try (var ballast = Files.newOutputStream(path("ballast"))) {
            while (true) {
                ballast.write(new byte[MEGABYTE]);
            }
        } catch (IOException full) {
            // As it should be.
        }
    }

    void makeRoom() {
        try {
            Files.delete(path("ballast"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run("umount", "--lazy", folder.toString());
    }

    private static void run(String... command) {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
