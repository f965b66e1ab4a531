package org.sijil.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the services are told by Compose is what they ask for, and what it names is there. */
class ComposeTest {
    private static final Path FOLDER = Path.of("../compose");

    private final JsonNode file = Manifests.read(FOLDER.resolve("compose.yaml")).getFirst();

    /** The services that are ours, migrating or serving. */
    private Map<String, JsonNode> ours() {
        return file.path("services").properties().stream()
                .filter(service -> !service.getKey().equals("postgres"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void every_name_is_a_setting_of_the_service() {
        assertThat(ours()).hasSize(6).allSatisfy((name, service) -> {
            var program = name.replace("migrate-", "") + "-service";
            assertThat(service.path("image").asText()).contains("/" + program + ":");
            assertThat(Settings.of(program).variables())
                    .containsAll(() -> service.path("environment").fieldNames());
        });
    }

    @Test
    void all_are_told_of_the_same_logs() {
        for (var origin : List.of("SIJIL_ORIGIN_CLAIMS", "SIJIL_ORIGIN_CONTROL")) {
            assertThat(ours().values().stream()
                            .map(it -> it.path("environment").path(origin).asText())
                            .distinct())
                    .hasSize(1)
                    .doesNotContain("");
        }
    }

    @Test
    void services_wait_for_their_migration_and_know_no_owner() {
        for (var name : List.of("ingest", "incident", "query")) {
            var service = file.path("services").path(name);
            assertThat(service.path("depends_on")
                            .path("migrate-" + name)
                            .path("condition")
                            .asText())
                    .isEqualTo("service_completed_successfully");
            assertThat(service.path("environment").path("SIJIL_MIGRATE").asText())
                    .isEqualTo("never");
            assertThat(sources(service)).contains("login-" + name).doesNotContain("owner");
        }
    }

    @Test
    void secrets_and_volumes_that_are_named_are_there() {
        for (var service : file.path("services")) {
            assertThat(file.path("secrets").fieldNames()).toIterable().containsAll(sources(service));
            for (var volume : service.path("volumes")) {
                var source = volume.asText().split(":")[0];
                assertThat(
                                source.startsWith(".")
                                        ? Files.exists(FOLDER.resolve(source))
                                        : file.path("volumes").has(source))
                        .as(source)
                        .isTrue();
            }
        }
    }

    @Test
    void each_secret_is_made_by_the_script(@TempDir Path folder) throws IOException, InterruptedException {
        var script = Files.copy(FOLDER.resolve("secrets.sh"), folder.resolve("secrets.sh"));
        assertThat(new ProcessBuilder("sh", script.toString()).start().waitFor())
                .isZero();
        for (var secret : file.path("secrets")) {
            assertThat(folder.resolve(secret.path("file").asText())).isNotEmptyFile();
        }
        for (var key : List.of("claims", "control", "pseudonym")) {
            assertThat(folder.resolve("secrets").resolve(key)).hasSize(32);
        }
    }

    @Test
    void containers_may_do_little() {
        assertThat(ours().values()).allSatisfy(service -> {
            assertThat(service.path("user").asText()).isEqualTo("10001:10001");
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(service.at("/cap_drop/0").asText()).isEqualTo("ALL");
        });
    }

    private static List<String> sources(JsonNode service) {
        return Manifests.stream(service.path("secrets"))
                .map(secret -> secret.isTextual()
                        ? secret.asText()
                        : secret.path("source").asText())
                .toList();
    }
}
