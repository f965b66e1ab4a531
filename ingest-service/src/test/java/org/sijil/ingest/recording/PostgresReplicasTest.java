package org.sijil.ingest.recording;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.sqlclient.PoolOptions;
import org.sijil.store.EventLog;
import org.sijil.store.LogSchema;
import org.sijil.store.PostgresEventLog;
import org.sijil.testkit.TestDatabase;
import org.sijil.testkit.TestPostgres;

class PostgresReplicasTest extends ReplicasContract {
    private static final Vertx VERTX = Vertx.vertx();
    private static final LogSchema SCHEMA = new LogSchema("claim_log", "sijil.test/claims", true);

    private final TestDatabase database = TestPostgres.freshDatabase().migrate(SCHEMA);

    /** Its own connections and sequencer. */
    @Override
    EventLog open() {
        var options = database.connectOptions();
        var pool = PgBuilder.pool()
                .connectingTo(options)
                .with(new PoolOptions().setMaxSize(4))
                .using(VERTX)
                .build();
        return new PostgresEventLog(VERTX, pool, options, SCHEMA);
    }
}
