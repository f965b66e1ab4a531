package org.sijil.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path directory;

    @Test
    void one_that_is_made_is_for_this_user_only() throws IOException {
        var made = directory.resolve("there/data");
        new DataFolder(made).lock().close();
        assertThat(mode(made)).isEqualTo("rwx------");
    }

    @Test
    void one_that_is_there_stays_as_open_as_it_is() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        new DataFolder(directory).lock().close();
        assertThat(mode(directory)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void one_that_cannot_be_made_is_one_line() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> new DataFolder(file.resolve("data")).lock())
                .isInstanceOf(CommandFailed.class)
                .hasMessage("cannot write to " + file.resolve("data"));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
