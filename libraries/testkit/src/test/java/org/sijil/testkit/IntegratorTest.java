package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sijil.store.sign.Integrator;
import org.sijil.store.sign.SigningStatus.Forked;
import org.sijil.store.sign.SigningStatus.Refused;
import org.sijil.store.sign.SigningStatus.Signing;
import org.sijil.store.sign.SigningStatus.Waiting;

/** The thread that keeps a log signed. */
class IntegratorTest extends SigningSituation {
    private Integrator integrator(Path file) {
        return new Integrator(
                PostgresTestLog.VERTX,
                signed().log.database().connectOptions(),
                signed().log.schema(),
                SignedLog.KEY,
                file,
                null);
    }

    private void signsUpTo(long size, Integrator integrator) {
        Eventually.holds(() -> assertThat(integrator.status()).isEqualTo(new Signing(size, size, 0)));
        signed().check();
    }

    @Test
    void what_is_appended_is_soon_under_a_checkpoint() {
        try (var integrator = integrator(signed().state)) {
            signsUpTo(0, integrator);
            signed().append(5);
            signsUpTo(5, integrator);
            signed().append(10_000);
            signsUpTo(10_005, integrator);
        }
    }

    @Test
    void it_comes_back_with_the_database() {
        try (var integrator = integrator(signed().state)) {
            signsUpTo(0, integrator);
            signed().log.database().execute("""
                    select pg_terminate_backend(pid) from pg_locks
                    where locktype = 'advisory' and pid <> pg_backend_pid()""");
            signed().append(1);
            signsUpTo(1, integrator);
        }
    }

    @Test
    void of_two_with_one_file_one_works_and_the_other_waits_for_its_end() {
        var first = integrator(signed().state);
        signsUpTo(0, first);
        try (var second = integrator(signed().state)) {
            Eventually.holds(() -> assertThat(second.status())
                    .isEqualTo(new Waiting("java.lang.IllegalStateException: another signer has " + signed().state)));
            first.close();
            signed().append(1);
            signsUpTo(1, second);
        }
    }

    @Test
    void of_two_with_a_file_each_only_one_ever_signs() {
        var first = integrator(signed().state);
        signsUpTo(0, first);
        try (var second = integrator(folder.resolve("other"))) {
            Eventually.holds(() -> assertThat(second.status())
                    .isEqualTo(new Waiting("java.lang.IllegalStateException: another integrator is at work")));
            first.close();
            Eventually.holds(() -> assertThat(second.status()).isInstanceOf(Refused.class));
            assertThat(folder.resolve("other")).doesNotExist();
        }
    }

    @Test
    void where_the_log_is_forked_it_stops_for_good() throws IOException {
        signed().append(300);
        try (var integrator = integrator(signed().state)) {
            signsUpTo(300, integrator);
            var file = Files.readString(signed().state);
            signed().tamper("update test_log.entry set leaf_hash = sha256('') where position = 299");
            signed().append(1);
            Eventually.holds(
                    () -> assertThat(integrator.status()).isEqualTo(new Forked("leaf 299 is not that of its header")));
            assertThat(Files.readString(signed().state)).isEqualTo(file);
            assertThat(signed().published().size()).isEqualTo(300);
        }
    }
}
