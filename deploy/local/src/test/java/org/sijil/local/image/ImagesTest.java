package org.sijil.local.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.CommandFailed;
import picocli.CommandLine;

/** What is in an image of a packaged service, on a base that has nothing: with Java, and without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImagesTest {
    private static final Path APP = Path.of("../../ingest-service/target/quarkus-app");

    private Path folder;

    private Path runtime;
    private Image image;
    private Image withJava;

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        this.folder = folder;
        Jib.fromScratch().containerize(Containerizer.to(TarImage.at(base()).named("base")));
        image = Image.read(write("plain", null));
        runtime = Files.createDirectories(folder.resolve("java"));
        Files.createFile(runtime.resolve("release"));
        Files.createFile(
                Files.createDirectory(runtime.resolve("bin")).resolve("java"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        withJava = Image.read(write("with-java", cache("first")));
    }

    private Path base() {
        return folder.resolve("base.tar");
    }

    private OwnJava cache(String content) throws IOException {
        return new OwnJava(runtime, Files.writeString(folder.resolve(content), content));
    }

    private Path write(String name, @Nullable OwnJava java) throws Exception {
        var file = folder.resolve(name + ".tar");
        new ServiceImage("ingest-service", APP, "1.2.3", java)
                .on("tar://" + base(), "linux/amd64")
                .containerize(Containerizer.to(TarImage.at(file).named("sijil/ingest-service")));
        return file;
    }

    @Test
    void it_runs_the_service_and_not_as_root() throws IOException {
        var config = image.config();
        assertThat(config.path("User").asText()).isEqualTo("10001:10001");
        assertThat(config.path("WorkingDir").asText()).isEqualTo("/sijil");
        assertThat(String.join(" ", image.entrypoint()))
                .isEqualTo("java -XX:+UseParallelGC -XX:+UseCompactObjectHeaders"
                        + " -XX:MaxRAMPercentage=65 -XX:+ExitOnOutOfMemoryError -jar /sijil/quarkus-run.jar");
        assertThat(config.at("/Labels/org.opencontainers.image.title").asText()).isEqualTo("ingest-service");
        assertThat(config.at("/Labels/org.opencontainers.image.version").asText())
                .isEqualTo("1.2.3");
    }

    @Test
    void with_java_it_runs_by_that_and_by_what_that_remembers() throws IOException {
        assertThat(String.join(" ", withJava.entrypoint()))
                .isEqualTo("/opt/java/bin/java -XX:AOTCache=/sijil/start.aot"
                        + " -XX:+UseParallelGC -XX:+UseCompactObjectHeaders"
                        + " -XX:MaxRAMPercentage=65 -XX:+ExitOnOutOfMemoryError -jar /sijil/quarkus-run.jar");
        assertThat(withJava.config().path("Env").toString()).isEqualTo("[\"LANG=C.UTF-8\"]");
    }

    @Test
    void it_holds_the_packaged_service_and_nothing_else() throws IOException {
        List<String> packaged;
        try (var files = Files.walk(APP)) {
            packaged = files.filter(Files::isRegularFile)
                    .map(file -> "sijil/" + APP.relativize(file))
                    .filter(name -> name.matches("sijil/(lib|app|quarkus)/.*|sijil/quarkus-run[.]jar"))
                    .toList();
        }
        assertThat(image.files().values().stream()
                        .filter(TarArchiveEntry::isFile)
                        .map(TarArchiveEntry::getName))
                .containsExactlyInAnyOrderElementsOf(packaged);
    }

    @Test
    void its_user_owns_the_folder_of_what_is_signed_and_nothing_else() throws IOException {
        assertThat(withJava.files())
                .containsKey("signed/")
                .allSatisfy((name, entry) ->
                        assertThat(entry.getLongUserId()).isEqualTo(name.equals("signed/") ? 10001 : 0));
    }

    @Test
    void anybody_may_run_its_java_and_read_the_rest() throws IOException {
        assertThat(modes(withJava))
                .containsEntry("opt/java/bin/java", 0755)
                .containsEntry("opt/java/release", 0644)
                .containsEntry("sijil/start.aot", 0644);
    }

    private static Map<String, Integer> modes(Image image) throws IOException {
        return image.files().values().stream()
                .collect(Collectors.toMap(TarArchiveEntry::getName, file -> file.getMode() & 0777));
    }

    @Test
    void what_changes_more_often_is_a_layer_above() throws IOException {
        var layers = image.layers();
        assertThat(image.names(layers.get(0))).contains("sijil/lib/").doesNotContain("sijil/quarkus-run.jar");
        assertThat(image.names(layers.get(1))).contains("sijil/quarkus-run.jar");
        assertThat(withJava.names(withJava.layers().getFirst())).contains("opt/java/bin/java");
        assertThat(withJava.layers().subList(1, 4)).isEqualTo(layers);
        assertThat(withJava.names(withJava.layers().getLast())).containsExactly("sijil/", "sijil/start.aot");
    }

    @Test
    void the_same_service_gives_the_same_bytes() throws Exception {
        assertThat(write("again", null)).hasSameBinaryContentAs(folder.resolve("plain.tar"));
    }

    @Test
    void another_cache_changes_no_layer_below() throws Exception {
        var another = Image.read(write("another", cache("second"))).layers();
        assertThat(another.subList(0, 4)).isEqualTo(withJava.layers().subList(0, 4));
        assertThat(another.getLast()).isNotEqualTo(withJava.layers().getLast());
    }

    @Test
    void for_another_platform_it_tells_how_to_build() {
        var images = new Images();
        new CommandLine(images).parseArgs("--platform", "linux/m68k");
        assertThatThrownBy(images::call)
                .isInstanceOf(CommandFailed.class)
                .hasMessage("a start cache for linux/m68k is written on such a machine only:"
                        + " --no-start-cache does without");
    }
}
