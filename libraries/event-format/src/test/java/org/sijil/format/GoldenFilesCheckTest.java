package org.sijil.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of {@code .ci/golden-files}, on a history of its own. */
class GoldenFilesCheckTest {
    private static final Path CHECK = Path.of("../../.ci/golden-files");

    @TempDir
    private Path repository;

    @BeforeEach
    void a_history_with_a_golden_file() throws Exception {
        git("init", "--quiet");
        git("config", "user.name", "somebody");
        git("config", "user.email", "somebody@sijil.example");
        write("thing.v0.golden.json", "{}");
        commit("before the check");
        write("thing.v0.golden.json", "{\"a\":1}");
        Files.createDirectory(repository.resolve(".ci"));
        Files.copy(CHECK, repository.resolve(".ci/golden-files"));
        write("thing.v1.golden.json", "{}");
        commit("with the check");
    }

    @Test
    void a_golden_file_may_be_added() throws Exception {
        write("thing.v2.golden.json", "{}");
        commit("another version");
        assertThat(check()).isZero();
    }

    @Test
    void a_change_has_to_be_told() throws Exception {
        write("thing.v1.golden.json", "{\"a\":1}");
        commit("a field more");
        assertThat(check()).isOne();
        commit("--amend", "a field more\n\nStored bytes: nothing was published yet.");
        assertThat(check()).isZero();
        write("other.txt", "x");
        commit("something else");
        assertThat(check()).isZero();
    }

    @Test
    void so_has_a_removal_or_another_name() throws Exception {
        git("mv", "thing.v1.golden.json", "thing.one.golden.json");
        commit("a better name");
        assertThat(check()).isOne();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(repository.resolve(name), text);
    }

    private void commit(String... message) throws Exception {
        git("add", "--all");
        var command = new ArrayList<>(List.of("commit", "--quiet"));
        command.addAll(List.of(message).subList(0, message.length - 1));
        command.addAll(List.of("--message", message[message.length - 1]));
        git(command.toArray(String[]::new));
    }

    private void git(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(run(command)).as(String.join(" ", command)).isZero();
    }

    private int check() throws Exception {
        return run(List.of(".ci/golden-files"));
    }

    private int run(List<String> command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
