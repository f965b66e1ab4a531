package org.sijil.kit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.kit.log.LogSchemas;
import org.sijil.testkit.TestDatabase;
import org.sijil.testkit.TestPostgres;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** One process migrates as the owner; another, which knows only a login, waits for it. */
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class MigrationsTest {
    private static final Duration NOT_AT_ALL = Duration.ZERO;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final StartupEvent START = new StartupEvent();

    @Inject
    LogSchemas logs;

    private TestDatabase database;
    private String owner;
    private String login;

    @BeforeEach
    void two_who_are_no_superuser() {
        database = TestPostgres.freshDatabase();
        owner = database.name() + "_owner";
        login = database.name() + "_login";
        database.execute("""
                do $$ begin
                    if not exists (select from pg_roles where rolname = 'claim_log_writer') then
                        create role claim_log_writer;
                    end if;
                end $$;
                create role %2$s login createrole;
                create role %3$s login in role claim_log_writer;
                alter database %1$s owner to %2$s;
                """.formatted(database.name(), owner, login));
    }

    @Test
    void a_service_that_never_migrates_does_not_start_on_an_empty_database() {
        assertThatThrownBy(() -> start(login, Migrate.NEVER, NOT_AT_ALL)).hasMessageContaining("sijil.migrate=only");
    }

    @Test
    void it_starts_where_another_has_migrated() {
        start(owner, Migrate.ONLY, NOT_AT_ALL);
        assertThatCode(() -> start(login, Migrate.NEVER, NOT_AT_ALL)).doesNotThrowAnyException();
    }

    @Test
    void it_waits_for_another_that_migrates() throws Exception {
        var waiting = CompletableFuture.runAsync(() -> start(login, Migrate.NEVER, LONG));
        start(owner, Migrate.ONLY, NOT_AT_ALL);
        waiting.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void it_waits_while_it_may_not_look_into_the_schema() {
        database.execute("create schema %s authorization %s".formatted(LogSchemas.CLAIMS, owner));
        database.execute("create table %s.flyway_schema_history ()".formatted(LogSchemas.CLAIMS));
        assertThatThrownBy(() -> start(login, Migrate.NEVER, NOT_AT_ALL))
                .hasMessageContaining("sijil.migrate=only")
                .hasMessageContaining("permission denied");
    }

    @Test
    void it_does_not_start_on_the_schema_of_an_earlier_release() {
        start(owner, Migrate.ONLY, NOT_AT_ALL);
        database.execute("delete from trial.flyway_schema_history where version is not null");
        assertThatThrownBy(() -> start(login, Migrate.NEVER, NOT_AT_ALL)).hasMessageContaining("sijil.migrate=only");
    }

    @Test
    void it_starts_on_the_schema_of_a_later_release() {
        start(owner, Migrate.ONLY, NOT_AT_ALL);
        database.execute("""
                insert into trial.flyway_schema_history
                select installed_rank + 1, '999', 'later', type, 'V999__later.sql', 1, installed_by, installed_on,
                       execution_time, success
                from trial.flyway_schema_history order by installed_rank desc limit 1""");
        assertThatCode(() -> start(login, Migrate.NEVER, NOT_AT_ALL)).doesNotThrowAnyException();
    }

    @Test
    void only_what_only_migrates_exits_and_without_a_fault() {
        assertThatThrownBy(() -> migrations(owner, Migrate.ONLY, NOT_AT_ALL).exit(START))
                .isInstanceOfSatisfying(
                        PreventFurtherStepsException.class,
                        end -> assertThat(end.getExitCode()).isZero());
        migrations(owner, Migrate.AT_START, NOT_AT_ALL).exit(START);
        migrations(login, Migrate.NEVER, NOT_AT_ALL).exit(START);
    }

    private void start(String user, Migrate when, Duration patience) {
        migrations(user, when, patience).migrate(START);
    }

    private Migrations migrations(String user, Migrate when, Duration patience) {
        var flyway = Flyway.configure().dataSource(database.jdbcUrl(), user, "").load();
        var grants = new OwnSchemaGrants(flyway, owner, login);
        return new Migrations(flyway, when, patience, grants, logs, LogSchemas.CLAIMS, Optional.of("trial"));
    }
}
