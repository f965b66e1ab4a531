package org.sijil.incident.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** A folder that is stopped amid a transaction must not keep another from going on. */
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class IdleTransactionTest {
    @Inject
    Pool pool;

    @Test
    void the_server_ends_it() {
        var limit = pool.query("show idle_in_transaction_session_timeout")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getString(0);
        assertThat(limit).isEqualTo("5s");
    }
}
