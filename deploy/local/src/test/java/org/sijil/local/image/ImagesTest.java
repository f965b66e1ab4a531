package org.sijil.local.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is in an image of a packaged service, on a base that has nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path APP = Path.of("../../ingest-service/target/quarkus-app");

    private Path base;
    private Path image;
    private Map<String, byte[]> archive;

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        base = folder.resolve("base.tar");
        Jib.fromScratch().containerize(Containerizer.to(TarImage.at(base).named("base")));
        image = write(folder.resolve("image.tar"));
        archive = new TreeMap<>();
        try (var tar = new TarArchiveInputStream(Files.newInputStream(image))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                archive.put(entry.getName(), tar.readAllBytes());
            }
        }
    }

    private Path write(Path file) throws Exception {
        var target = TarImage.at(file).named("sijil/ingest-service");
        new ServiceImage("ingest-service", APP, "1.2.3")
                .on("tar://" + base, "linux/amd64")
                .containerize(Containerizer.to(target));
        return file;
    }

    @Test
    void it_runs_the_service_and_not_as_root() throws IOException {
        var config = config().path("config");
        assertThat(config.path("User").asText()).isEqualTo("10001:10001");
        assertThat(config.path("WorkingDir").asText()).isEqualTo("/sijil");
        assertThat(config.path("Entrypoint").toString())
                .isEqualTo(
                        "[\"java\",\"-XX:+UseParallelGC\",\"-XX:+UseCompactObjectHeaders\","
                                + "\"-XX:MaxRAMPercentage=65\",\"-XX:+ExitOnOutOfMemoryError\",\"-jar\",\"/sijil/quarkus-run.jar\"]");
        assertThat(config.at("/Labels/org.opencontainers.image.title").asText()).isEqualTo("ingest-service");
        assertThat(config.at("/Labels/org.opencontainers.image.version").asText())
                .isEqualTo("1.2.3");
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
        assertThat(files().values().stream().filter(TarArchiveEntry::isFile).map(TarArchiveEntry::getName))
                .containsExactlyInAnyOrderElementsOf(packaged);
    }

    @Test
    void its_user_owns_the_folder_of_what_is_signed_and_nothing_else() throws IOException {
        assertThat(files())
                .allSatisfy((name, entry) ->
                        assertThat(entry.getLongUserId()).isEqualTo(name.equals("signed/") ? 10001 : 0));
        assertThat(files()).containsKey("signed/");
    }

    @Test
    void libraries_are_a_layer_below_the_program() throws IOException {
        var layers = manifest().path("Layers");
        assertThat(namesIn(layers.get(0).asText())).contains("sijil/lib/").doesNotContain("sijil/quarkus-run.jar");
        assertThat(namesIn(layers.get(1).asText())).contains("sijil/quarkus-run.jar");
    }

    @Test
    void the_same_service_gives_the_same_bytes(@TempDir Path folder) throws Exception {
        assertThat(write(folder.resolve("again.tar"))).hasSameBinaryContentAs(image);
    }

    private JsonNode manifest() throws IOException {
        return JSON.readTree(archive.get("manifest.json")).get(0);
    }

    private JsonNode config() throws IOException {
        return JSON.readTree(archive.get(manifest().path("Config").asText()));
    }

    private List<String> namesIn(String layer) throws IOException {
        return entries(layer).stream().map(TarArchiveEntry::getName).toList();
    }

    private List<TarArchiveEntry> entries(String layer) throws IOException {
        var entries = new ArrayList<TarArchiveEntry>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive.get(layer))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private Map<String, TarArchiveEntry> files() throws IOException {
        var files = new TreeMap<String, TarArchiveEntry>();
        for (var layer : manifest().path("Layers")) {
            entries(layer.asText()).forEach(entry -> files.put(entry.getName(), entry));
        }
        return files;
    }
}
