package org.sijil.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @Test
    void an_address_is_read_as_libpq_writes_it() {
        assertThat(Database.parse("postgresql://ana:s:cret@db.example:6432/sijil"))
                .isEqualTo(new Database("db.example:6432/sijil", "ana", "s:cret"));
        assertThat(Database.parse("postgresql://ana@db.example/sijil"))
                .isEqualTo(new Database("db.example:5432/sijil", "ana", ""));
    }

    @Test
    void what_else_is_said_of_the_connection_stays() {
        var database = Database.parse("postgresql://ana@db.example/sijil?sslmode=verify-full&sslrootcert=/etc/ca.pem");
        assertThat(database.address()).isEqualTo("db.example:5432/sijil?sslmode=verify-full&sslrootcert=/etc/ca.pem");
        assertThat(database.name()).isEqualTo("sijil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sijil",
                "jdbc:postgresql://h/d",
                "http://u@h/d",
                "postgresql://h/d",
                "postgresql://u@h",
                "postgresql://u@h/",
                "postgresql:// u@h/d"
            })
    void all_else_is_refused_in_one_line(String url) {
        assertThatThrownBy(() -> Database.parse(url))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("--database is postgresql://user:password@host:port/name");
    }
}
