package org.sijil.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sijil.local.DataFolder;

/** PostgreSQL's programs, unpacked once for all tests and not into each one's data folder, which takes seconds. */
public final class Binaries {
    private static final Path SHARED = Path.of("target/postgresql").toAbsolutePath();

    private Binaries() {}

    /**
     * Makes the data folder where there is none.
     *
     * @return whether they are to be taken back from it, since it had none of its own
     */
    public static boolean shareWith(DataFolder folder) throws IOException {
        if (Files.exists(folder.binaries())) {
            return false;
        }
        folder.lock().close();
        Files.createDirectories(SHARED);
        Files.createSymbolicLink(folder.binaries(), SHARED);
        return true;
    }

    /** JUnit warns of a link that it deletes with a temporary folder. */
    public static void takeBackFrom(DataFolder folder) throws IOException {
        if (Files.isSymbolicLink(folder.binaries())) {
            Files.delete(folder.binaries());
        }
    }
}
