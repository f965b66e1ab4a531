package org.sijil.testkit;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.SQLException;
import org.sijil.store.Completion;
import org.sijil.store.EventLog;
import org.sijil.store.LogSchema;
import org.sijil.store.LogWriter;
import org.sijil.store.PostgresEventLog;

/** A log in a database of its own, and further replicas on it. */
final class PostgresTestLog implements TestLog {
    static final Vertx VERTX = Vertx.vertx();

    private final TestDatabase database;
    private final LogSchema schema;
    private final Pool pool;
    private final PostgresEventLog log;

    private PostgresTestLog(TestDatabase database, LogSchema schema, PgConnectOptions options) {
        this.database = database;
        this.schema = schema;
        pool = PgBuilder.pool()
                .connectingTo(options)
                .with(new PoolOptions().setMaxSize(4))
                .using(VERTX)
                .build();
        log = new PostgresEventLog(VERTX, pool, options, schema);
    }

    static PostgresTestLog create(boolean stamped) {
        var schema = new LogSchema("test_log", "sijil.test/log", stamped);
        var database = TestPostgres.freshDatabase().migrate(schema);
        return new PostgresTestLog(database, schema, database.connectOptions());
    }

    /** Another replica: its own connections and sequencer. */
    PostgresTestLog replica() {
        return replicaThrough(database.port());
    }

    PostgresTestLog replicaThrough(int port) {
        return new PostgresTestLog(database, schema, database.connectOptions().setPort(port));
    }

    @Override
    public EventLog log() {
        return log;
    }

    TestDatabase database() {
        return database;
    }

    Pool pool() {
        return pool;
    }

    LogWriter writer() {
        return new LogWriter(schema);
    }

    @Override
    public void moveCompletion(Completion to) {
        LogContract.await(pool.withConnection(connection -> writer().moveCompletion(connection, to)));
    }

    /** Holds the log's row, as an append does that takes long. */
    @Override
    public void whileStalled(Runnable work) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from test_log.log for update");
            work.run();
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        log.close();
        LogContract.await(pool.close());
    }
}
