package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far each service's login gets in the database of the running whole; that it gets far enough, all else shows. */
@ExtendWith(SharedSijil.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivilegesIT {
    private Launched sijil;
    private Connection superuser;

    @BeforeAll
    void connect(Launched sijil) throws IOException, SQLException {
        this.sijil = sijil;
        superuser = sijil.superuser().connect();
    }

    @AfterAll
    void disconnect() throws SQLException {
        superuser.close();
    }

    @Test
    void the_services_work_by_these_logins() throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "select string_agg(distinct usename, ' ' order by usename) from pg_stat_activity"
                                + " where datname = 'sijil' and usename <> 'postgres'")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("sijil_incident sijil_ingest sijil_query");
        }
    }

    @Test
    void ingest_may_redact() {
        sijil.api().define("""
                {"source":{"id":"wire","names":{"en":"A wire service"},"kind":"MEDIA","reliability":"B"}}
                {"area":{"id":"square","names":{"en":"Square"},"kind":"SITE","locationPrecision":"UNLOCATED"}}
                """);
        var claim = """
                {"id":"regretted","type":"PROTESTS","areas":["square"],"source":"wire",
                 "occurred":{"earliest":"2024-12-07T09:00:00Z","latest":"2024-12-07T12:00:00Z"}}""";
        assertThat(sijil.api().post("/ingest/claims", claim, "contributor").status())
                .isEqualTo(201);
        var redaction = """
                {"claim":"regretted","parts":["words"],"authority":"a court","reason":"it names a person"}""";
        var answer = sijil.api().post("/ingest/redactions", redaction, "steward");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sijil_ingest   | insert into claim_log.entry select * from claim_log.entry
            sijil_ingest   | update claim_log.part set content = ''
            sijil_ingest   | delete from claim_log.part
            sijil_ingest   | select from control_log.entry
            sijil_ingest   | select from incident.read_position
            sijil_ingest   | select from query.entry
            sijil_incident | select claim_log.move_completion(1, '')
            sijil_incident | insert into control_log.entry select * from control_log.entry
            sijil_incident | delete from control_log.entry
            sijil_incident | drop table incident.read_position
            sijil_incident | select from query.entry
            sijil_query    | select claim_log.move_completion(1, '')
            sijil_query    | select control_log.move_completion(1, '')
            sijil_query    | delete from control_log.part
            sijil_query    | select from incident.read_position
            sijil_query    | alter table query.entry add own int
            sijil_query    | create schema own
            """)
    void it_gets_no_further(String login, String attack) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("set session authorization " + login);
            assertThatThrownBy(() -> statement.execute(attack))
                    .message()
                    .containsAnyOf("permission denied", "must be owner");
            statement.execute("reset session authorization");
        }
    }
}
