package org.sijil.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = Files.createFile(folder.resolve("service.jar"));
    }

    @Test
    void the_first_run_writes_what_later_ones_use() throws IOException {
        var first = StartCache.of(jar);
        Files.createFile(written(first));
        first.end(true);
        assertThat(StartCache.of(jar).option())
                .hasValueSatisfying(option -> assertThat(option)
                        .startsWith("-XX:AOTCache=" + folder)
                        .contains(System.getProperty("java.vm.version")));
    }

    @Test
    void a_run_that_was_cut_short_leaves_nothing() throws IOException {
        var first = StartCache.of(jar);
        Files.createFile(written(first));
        first.end(false);
        assertThat(files()).containsExactly(jar);
        written(StartCache.of(jar));
    }

    @Test
    void a_run_that_could_not_write_is_no_failure() throws IOException {
        StartCache.of(jar).end(true);
        assertThat(files()).containsExactly(jar);
    }

    @Test
    void what_a_killed_launcher_left_is_deleted() throws IOException, InterruptedException {
        var killed = new ProcessBuilder("true").start();
        killed.waitFor();
        Files.createFile(folder.resolve("service-1.aot." + killed.pid()));
        Files.createFile(folder.resolve("service-1.aot." + killed.pid() + ".config"));
        StartCache.of(jar);
        assertThat(files()).containsExactly(jar);
    }

    @Test
    void what_another_launchers_service_is_writing_is_left() throws IOException {
        var draft = Files.createFile(written(StartCache.of(jar)));
        var besideIt = Files.createFile(Path.of(draft + ".config"));
        StartCache.of(jar);
        assertThat(files()).containsExactlyInAnyOrder(jar, draft, besideIt);
    }

    @Test
    void after_another_build_it_is_written_anew() throws IOException {
        var first = StartCache.of(jar);
        Files.createFile(written(first));
        first.end(true);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(1)));
        written(StartCache.of(jar));
        assertThat(files()).containsExactly(jar);
    }

    private static Path written(StartCache cache) {
        var option = cache.option().orElseThrow();
        assertThat(option).startsWith("-XX:AOTCacheOutput=");
        return Path.of(option.substring(option.indexOf('=') + 1));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
