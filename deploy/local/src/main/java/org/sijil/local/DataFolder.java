package org.sijil.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Everything one Sijil keeps on this machine: {@code --data}. */
public record DataFolder(Path path) {
    /** Of {@code --data}. */
    public static final String DEFAULT = ".sijil";

    public Path tokens() {
        return path.resolve("tokens.json");
    }

    public Path tokenKey() {
        return path.resolve("token-key.pem");
    }

    public Path pseudonymKey() {
        return path.resolve("pseudonym.key");
    }

    /** By which a log is signed. */
    public Path logKey(String log) {
        return path.resolve(log + ".key");
    }

    /** The last checkpoint of a log that was signed. */
    public Path signedState(String log) {
        return path.resolve("signed").resolve(log);
    }

    /** Of PostgreSQL's superuser. */
    public Path password() {
        return path.resolve("postgresql.password");
    }

    public Path database() {
        return path.resolve("postgresql");
    }

    /** The programs of PostgreSQL: here and not in a shared temporary folder, where they get swept away or replaced. */
    public Path binaries() {
        return path.resolve("binaries");
    }

    public Path log(String program) {
        return path.resolve("logs").resolve(program + ".log");
    }

    /**
     * Makes the folder, for this user only, where there is none, and holds it until closed, or until this process ends in
     * whatever way. One that is there already may be another's to see.
     */
    public FileChannel lock() {
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(path, owner);
            Files.createDirectories(path.resolve("logs"));
            Files.createDirectories(path.resolve("signed"));
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new CommandFailed("another ./sijil up is running on " + path);
            }
            return channel;
        } catch (IOException fault) {
            throw new CommandFailed("cannot write to " + path, fault);
        }
    }

    /** Whole or not at all, whatever happens meanwhile; readable by this user only. */
    public void writeSecret(Path file, byte[] content) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(path, "", ".new", owner);
        Files.write(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @param tree a file or folder in it, or all of it; may be missing */
    public void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var found : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(found);
            }
        }
    }
}
