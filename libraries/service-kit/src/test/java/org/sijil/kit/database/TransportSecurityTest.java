package org.sijil.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.testkit.TestDatabase;
import org.sijil.testkit.TestPostgres;
import org.sijil.testkit.quarkus.Tokens;

/** A service that is told to verify the server it connects to. */
@QuarkusTest
@WithTestResource(TransportSecurityTest.Certified.class)
@WithTestResource(Tokens.class)
@TestProfile(TransportSecurityTest.OfItsOwn.class)
class TransportSecurityTest {
    private static final String ENCRYPTED = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";

    /** An application of its own, begun after the one that most tests share. */
    public static final class OfItsOwn implements QuarkusTestProfile {}

    /** The server for tests, which everybody else goes on using as before. */
    public static final class Certified implements QuarkusTestResourceLifecycleManager {
        private final TestDatabase database = TestPostgres.freshDatabase();

        @Override
        public Map<String, String> start() {
            try {
                var server = ServerCertificate.make(Files.createTempDirectory("certified"));
                database.execute("alter system set ssl_cert_file = '%s'".formatted(server.certificate()));
                database.execute("alter system set ssl_key_file = '%s'".formatted(server.key()));
                database.execute("alter system set ssl = on");
                database.execute("select pg_reload_conf()");
                return Map.of(
                        "sijil.database",
                        "localhost:%d/%s?sslmode=verify-full&sslrootcert=%s"
                                .formatted(database.port(), database.name(), server.certificate()),
                        "sijil.database.username",
                        database.user(),
                        "sijil.database.password",
                        "postgres");
            } catch (IOException fault) {
                throw new IllegalStateException(fault);
            }
        }

        @Override
        public void stop() {
            database.execute("alter system reset all");
            database.execute("select pg_reload_conf()");
        }
    }

    @Inject
    Vertx vertx;

    @Inject
    Pool pool;

    @Inject
    PgConnectOptions besidePool;

    @Inject
    DataSource owner;

    @ConfigProperty(name = "sijil.database")
    String database;

    @Test
    void whatever_connects_is_encrypted() throws SQLException {
        assertThat(isEncrypted(pool)).isTrue();
        assertThat(isEncrypted(connect(besidePool))).isTrue();
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ENCRYPTED)) {
            rows.next();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void a_server_of_another_name_is_not_connected_to() {
        var elsewhere = options(database).setHost("127.0.0.1");
        assertThatThrownBy(() -> connect(elsewhere)).hasMessageContaining("SSL handshake failed");
        var anyName = options(database.replace("verify-full", "verify-ca")).setHost("127.0.0.1");
        assertThat(isEncrypted(connect(anyName))).isTrue();
    }

    @Test
    void a_server_with_a_certificate_of_another_is_not_connected_to(@TempDir Path folder) {
        var other = ServerCertificate.make(folder).certificate();
        var trusting = options(database.replaceFirst("sslrootcert=.*", "sslrootcert=" + other));
        assertThatThrownBy(() -> connect(trusting)).hasMessageContaining("SSL handshake failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefer", "require"})
    void a_server_that_is_not_to_be_verified_is_whoever_answers(String mode) {
        assertThat(isEncrypted(connect(options(database.replaceFirst("[?].*", "?sslmode=" + mode)))))
                .isTrue();
    }

    @Test
    void by_what_to_verify_has_to_be_said() {
        assertThatThrownBy(() -> options(database.replaceFirst("&.*", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sslrootcert");
    }

    private static PgConnectOptions options(String database) {
        var url = "postgresql://" + database;
        return new TransportSecurity(url)
                .secure(PgConnectOptions.fromUri(url).setUser("postgres").setPassword("postgres"));
    }

    private SqlClient connect(PgConnectOptions options) {
        return PgConnection.connect(vertx, options).await().indefinitely();
    }

    private static boolean isEncrypted(SqlClient client) {
        var rows = client.query(ENCRYPTED).execute().await().indefinitely();
        return Objects.requireNonNull(rows.iterator().next().getBoolean(0));
    }
}
