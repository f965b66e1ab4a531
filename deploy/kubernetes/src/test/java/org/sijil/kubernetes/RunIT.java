package org.sijil.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.testkit.TestDatabase;
import org.sijil.testkit.TestPostgres;

/**
 * The packaged services, told what the manifests tell them, on a database set up by {@code deploy/postgres/logins.sql}:
 * they wait for the migration, and are then where the probes and the ingress expect them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunIT {
    private static final Path LOGINS = Path.of("../postgres/logins.sql");
    private static final List<String> MIGRATED = List.of("ingest", "incident", "query");

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final Map<String, Packaged> services = new HashMap<>();
    private Manifests manifests;
    private Path mounts;

    @BeforeAll
    void install(@TempDir Path folder) throws IOException, InterruptedException {
        manifests = Manifests.of("replicated");
        mounts = folder;
        for (var key : List.of("claims", "control", "pseudonym")) {
            Files.createDirectories(folder.resolve("keys").resolve(key));
            Files.write(folder.resolve("keys").resolve(key).resolve("key"), new byte[32]);
        }
        Files.createDirectories(folder.resolve("signed"));
        database.execute("create role sijil login");
        database.execute("alter database %s owner to sijil".formatted(database.name()));
        // Each release runs it again.
        database.execute(Files.readString(LOGINS));
        database.execute(Files.readString(LOGINS));

        start("StatefulSet", "ingest", "ingest");
        start("StatefulSet", "incident", "incident");
        start("Deployment", "query", "query");
        for (var service : MIGRATED) {
            try (var migration = packaged(manifests.container("Job", "migration", service))) {
                assertThat(migration.awaitExit()).as(migration.output()).isZero();
            }
        }
        start("Deployment", "ingest-replicas", "ingest");
    }

    private void start(String kind, String name, String container) throws IOException {
        services.put(name, packaged(manifests.container(kind, name, container)));
    }

    private Packaged packaged(Container container) throws IOException {
        var environment = container.environment(RunIT::secret);
        environment.replaceAll((_, value) -> value.matches("/(keys|signed)/.*") ? mounts + value : value);
        return Packaged.start(
                container.program(),
                environment,
                Map.of(
                        "SIJIL_DATABASE",
                        "localhost:%d/%s?sslmode=prefer".formatted(database.port(), database.name()),
                        // A cluster starts anew who has waited in vain.
                        "SIJIL_MIGRATE_PATIENCE",
                        "10M"),
                mounts);
    }

    /** That a password is asked for at all is enough: the server for tests asks for none. */
    private static String secret(String name, String key) {
        var login = name.replace("sijil-database-owner", "sijil").replace("sijil-database-", "sijil_");
        return key.equals("username") ? login : "secret";
    }

    @AfterAll
    void stop() throws IOException {
        for (var service : services.values()) {
            service.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"StatefulSet ingest", "StatefulSet incident", "Deployment query", "Deployment ingest-replicas"})
    void probes_find_it_ready(String workload) throws IOException, InterruptedException {
        var kind = workload.split(" ")[0];
        var name = workload.split(" ")[1];
        var container = manifests.get(kind, name).at("/spec/template/spec/containers/0");
        for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            service(name).awaitUp(container.at("/" + probe + "/httpGet/path").asText());
        }
    }

    @Test
    void one_of_those_that_record_signs() throws IOException, InterruptedException {
        for (var name : List.of("ingest", "ingest-replicas")) {
            service(name).awaitUp("/q/health/ready");
            var health = service(name).get("/q/health/ready").body();
            assertThat(health.contains("signed up to")).as(health).isEqualTo(name.equals("ingest"));
        }
        assertThat(mounts.resolve("signed/claims.lock")).exists();
    }

    @Test
    void the_ingress_leads_to_every_path_and_not_to_health() throws IOException, InterruptedException {
        var query = service("query");
        query.awaitUp("/q/health/ready");
        var described =
                new ObjectMapper().readTree(query.get("/openapi?format=json").body());
        assertThat(described.path("paths").fieldNames())
                .toIterable()
                .isNotEmpty()
                .allSatisfy(path -> assertThat(isLedTo(path)).as(path).isTrue());
        for (var page :
                List.of("/", "/console/settings", "/docs/", "/openapi", "/webjars/leaflet/1.9.4/dist/leaflet.js")) {
            // Some ask for a token.
            assertThat(query.get(page).statusCode()).as(page).isIn(200, 401);
            assertThat(isLedTo(page)).as(page).isTrue();
        }
        assertThat(isLedTo("/q/metrics")).isFalse();
    }

    @Test
    void a_line_of_the_log_is_an_object_and_tells_nothing_that_was_sent() throws IOException, InterruptedException {
        var ingest = service("ingest");
        ingest.awaitUp("/q/health/ready");
        assertThat(ingest.post("/ingest/claims", "{\"note\":\"serinuscanaria\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(ingest.post("/ingest/serinuscanaria?serinuscanaria=", "serinuscanaria")
                        .statusCode())
                .isEqualTo(404);
        for (var name : services.keySet()) {
            service(name).awaitUp("/q/health/ready");
            var lines = service(name).output().lines().toList();
            assertThat(lines).isNotEmpty();
            for (var line : lines) {
                var said = new ObjectMapper().readTree(line);
                assertThat(Instant.parse(said.path("time").asText())).isBefore(Instant.now());
                assertThat(said.path("level").asText()).isIn("DEBUG", "INFO", "WARN", "ERROR");
                assertThat(said.path("logger").asText()).isNotEmpty();
                assertThat(said.path("message").asText()).isNotEmpty();
                assertThat(said.path("service").asText()).isEqualTo(name.replaceFirst("-.*", "") + "-service");
                assertThat(line).doesNotContain("serinuscanaria");
            }
        }
    }

    private boolean isLedTo(String path) {
        return Manifests.stream(manifests.get("Ingress", "sijil").at("/spec/rules/0/http/paths"))
                .filter(rule -> rule.at("/backend/service/name").asText().equals("query"))
                .anyMatch(rule -> leads(rule, path));
    }

    private static boolean leads(JsonNode rule, String path) {
        var named = rule.path("path").asText();
        return path.equals(named) || (rule.path("pathType").asText().equals("Prefix") && path.startsWith(named + "/"));
    }

    @Test
    void the_owner_is_no_services() {
        for (var workload : List.of("ingest", "incident")) {
            assertThat(manifests.container("StatefulSet", workload, workload).environment(RunIT::secret))
                    .doesNotContainKey("SIJIL_DATABASE_OWNER_PASSWORD")
                    .containsEntry("SIJIL_MIGRATE", "never");
        }
    }

    private Packaged service(String name) {
        return Objects.requireNonNull(services.get(name));
    }
}
