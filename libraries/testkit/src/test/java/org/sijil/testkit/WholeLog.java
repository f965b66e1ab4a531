package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.sijil.verifier.EntryCheck;
import org.sijil.verifier.Fault;
import org.sijil.verifier.database.DatabaseLog;

/** What holds of every log, whatever happened to it, judged as {@code ./sijil verify --database} judges it. */
final class WholeLog {
    private WholeLog() {}

    static void check(PostgresTestLog log) {
        try (var shown = show(log);
                var entries = shown.entries()) {
            var check = new EntryCheck();
            for (var next = entries.next(check); next != null; next = entries.next(check)) {
                assertThat(next).as("after %d entries", check.size()).isNotInstanceOf(Fault.class);
            }
            assertThat(check.end()).isNull();
            assertThat(check.size()).isEqualTo(LogContract.await(log.log().size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static DatabaseLog show(PostgresTestLog log) throws IOException {
        try {
            return DatabaseLog.open(log.database().connect(), log.schema().schema());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
