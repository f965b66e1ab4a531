package org.sijil.local.load;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.CommandFailed;
import picocli.CommandLine;

/** Files that are not sent at all. */
class LoadTest {
    @TempDir
    private Path directory;

    @Test
    void one_that_is_missing() {
        assertFails(directory.resolve("none"), "cannot read " + directory.resolve("none"));
    }

    @Test
    void one_that_is_a_folder() {
        assertFails(directory, "cannot read " + directory);
    }

    @Test
    void one_that_is_empty() throws IOException {
        var empty = Files.writeString(directory.resolve("empty"), "\n  \n");
        assertFails(empty, empty + " has no lines");
    }

    @Test
    void one_that_is_binary() throws IOException {
        var binary = Files.write(directory.resolve("binary"), new byte[] {'\n', 0x1f, (byte) 0x8b, 8, 0, '\n', 1});
        assertFails(binary, binary + ": line 2 is not a JSON object");
    }

    @Test
    void one_for_which_there_is_no_token() throws IOException {
        var claims = Files.writeString(directory.resolve("claims"), "{}");
        assertFails(
                claims,
                "no contributor token in " + directory.resolve("tokens.json") + "; give --token or SIJIL_TOKEN");
    }

    private void assertFails(Path file, String line) {
        var load = new Load();
        new CommandLine(load).parseArgs(file.toString(), "--data", directory.toString());
        assertThatThrownBy(load::call).isInstanceOf(CommandFailed.class).hasMessage(line);
    }
}
