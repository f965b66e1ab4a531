package org.sijil.testkit;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.SQLException;
import java.util.Map;
import org.sijil.store.Completion;
import org.sijil.store.EventLog;
import org.sijil.store.LogSchema;
import org.sijil.store.LogWriter;
import org.sijil.store.PostgresEventLog;

/** A new log, stamped in schema {@code test_log} or not in {@code plain_log}, and further replicas on it. */
final class PostgresTestLog implements TestLog {
    static final Vertx VERTX = Vertx.vertx();

    /** One for all tests: to make and flush a database for each would take longer than the tests. */
    private static final class Shared {
        static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    }

    private final TestDatabase database;
    private final LogSchema schema;
    private final Pool pool;
    private final PostgresEventLog log;

    private PostgresTestLog(TestDatabase database, LogSchema schema) {
        this.database = database;
        this.schema = schema;
        var options = database.connectOptions();
        pool = PgBuilder.pool()
                .connectingTo(options)
                .with(new PoolOptions().setMaxSize(4))
                .using(VERTX)
                .build();
        log = new PostgresEventLog(VERTX, pool, options, schema);
    }

    static PostgresTestLog create(boolean stamped) {
        return create(Shared.DATABASE, schema(stamped), Map.of());
    }

    /** Whose partitions hold so few positions that a test fills several. */
    static PostgresTestLog narrow(int width) {
        return create(Shared.DATABASE, schema(true), Map.of("width", Integer.toString(width)));
    }

    static PostgresTestLog createIn(TestDatabase database) {
        return create(database, schema(true), Map.of());
    }

    private static PostgresTestLog create(TestDatabase database, LogSchema schema, Map<String, String> placeholders) {
        database.execute("drop schema if exists %s cascade".formatted(schema.schema()));
        database.migrate(schema, placeholders);
        return new PostgresTestLog(database, schema);
    }

    private static LogSchema schema(boolean stamped) {
        return new LogSchema(stamped ? "test_log" : "plain_log", "sijil.test/log", stamped);
    }

    /** The stamped one that is there. */
    static PostgresTestLog in(TestDatabase database) {
        return new PostgresTestLog(database, schema(true));
    }

    /** Another replica: its own connections and sequencer. */
    PostgresTestLog replica() {
        return new PostgresTestLog(database, schema);
    }

    PostgresTestLog replicaThrough(int port) {
        return new PostgresTestLog(new TestDatabase(port, database.name(), database.user()), schema);
    }

    /** A replica with a login of its own. */
    PostgresTestLog as(String login) {
        return new PostgresTestLog(database.as(login), schema);
    }

    @Override
    public EventLog log() {
        return log;
    }

    TestDatabase database() {
        return database;
    }

    LogSchema schema() {
        return schema;
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
            statement.execute("select 1 from %s.log for update".formatted(schema.schema()));
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
