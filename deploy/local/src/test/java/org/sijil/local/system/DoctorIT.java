package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.local.Ports;

/** A whole that is well, and is then hurt in its database. */
@ExtendWith(SharedSijil.class)
class DoctorIT {
    private final Launched sijil;
    private final Ports ports;

    DoctorIT(Launched sijil) {
        this.sijil = sijil;
        ports = sijil.api().ports();
    }

    @BeforeEach
    void all_is_read() {
        sijil.api().query("/position");
    }

    private Program.Ended doctor() throws IOException, InterruptedException {
        var password = Files.readString(sijil.superuser().folder().password());
        var database = "postgresql://postgres:%s@127.0.0.1:%d/sijil".formatted(password, ports.postgres());
        return Program.run(List.of("doctor", "--port-base", Integer.toString(ports.base()), "--database", database));
    }

    @Test
    void of_a_well_one_it_says_so() throws IOException, InterruptedException {
        assertThat(doctor()).isEqualTo(new Program.Ended(0, "nothing is wrong\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insert into query.control select area, valid_from + interval '1 s', valid_to, known_from, known_to, state \
            from query.control where valid_to is null and known_to is null limit 1 \
            | delete from query.control one where exists (select from query.control other \
            where other.area = one.area and other.valid_from = one.valid_from - interval '1 s') | is in two states at once
            grant update on claim_log.part to sijil_query | revoke update on claim_log.part from sijil_query \
            | sijil_query may update in claim_log.part
            grant insert on control_log.entry to public | revoke insert on control_log.entry from public \
            | may insert in control_log.entry
            """)
    void what_is_hurt_it_names(String hurt, String healed, String told)
            throws IOException, InterruptedException, SQLException {
        try (var connection = sijil.superuser().connect();
                var statement = connection.createStatement()) {
            statement.execute(hurt);
            var ended = doctor();
            statement.execute(healed);
            assertThat(ended.output()).contains("database: ").contains(told);
            assertThat(ended.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_database_that_is_not_there_is_one_line() throws IOException, InterruptedException {
        var ended = Program.run(List.of(
                "doctor",
                "--port-base",
                Integer.toString(ports.base()),
                "--database",
                "postgresql://nobody:secret@127.0.0.1:1/sijil"));
        assertThat(ended.output()).startsWith("sijil: cannot look into 127.0.0.1:1/sijil: ");
        assertThat(ended.exitCode()).isEqualTo(1);
    }
}
