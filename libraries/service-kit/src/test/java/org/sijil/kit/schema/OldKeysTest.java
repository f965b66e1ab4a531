package org.sijil.kit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class OldKeysTest {
    @Inject
    DataSource database;

    @Test
    void a_service_that_has_started_keeps_the_keys_of_its_log_by_day() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var days = statement.executeQuery(
                        "select count(*) from pg_class where relname ~ '^command_key_\\d+$' and relkind = 'r'")) {
            days.next();
            assertThat(days.getInt(1)).isEqualTo(3);
        }
    }
}
