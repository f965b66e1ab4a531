package org.sijil.store.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The file that holds the last note signed, and is ours alone while this is open. The lock is on a file beside it: each
 * note is a new file, and a lock would stay with the old one.
 */
public final class SignedState implements AutoCloseable {
    private final Path file;
    private final FileChannel lock;

    private SignedState(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /** Throws where another signer has it, in this process or in another. */
    public static SignedState open(Path file) {
        try {
            var lock = FileChannel.open(beside(file, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(lock)) {
                lock.close();
                throw new IllegalStateException("another signer has " + file);
            }
            return new SignedState(file.toAbsolutePath(), lock);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }

    Optional<String> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Replaces the note. Whenever this ends, the old one or the new one is there whole; after it, the new one for good. */
    void write(String note) {
        var fresh = beside(file, ".new");
        try {
            try (var channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var bytes = StandardCharsets.UTF_8.encode(note);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            // Until the folder is on disk, the old name may come back after a power failure.
            try (var folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unlock " + file, e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
