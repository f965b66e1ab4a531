package org.sijil.bench.append;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.sijil.bench.Sending;
import org.sijil.testkit.TestDatabase;

/**
 * Axon Framework's JDBC event store, one event an append as its command handling does.
 *
 * <p>In its favour: the connection commits by itself, which saves the round trip of a transaction manager's commit; the
 * content is bytes already; no aggregate is loaded before; no event bus comes after.
 */
final class AxonEngine implements Contender {
    private final TestDatabase database;
    private final HikariDataSource pool;
    private final JdbcEventStorageEngine engine;

    AxonEngine(TestDatabase database, int clients) {
        this.database = database;
        pool = Pools.jdbc(database, Math.min(clients, MOST_CONNECTIONS));
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(pool))
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(new BytesSerializer())
                .snapshotSerializer(new BytesSerializer())
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    @Override
    public String name() {
        return "Axon JdbcEventStorageEngine";
    }

    @Override
    public Sending sending(Supplier<List<Event>> events) {
        return Sending.fromThreads(() -> engine.appendEvents(events.get().stream()
                .map(event -> new GenericDomainEventMessage<>("Claim", event.id(), 0, event.content()))
                .toList()));
    }

    @Override
    public long stored() {
        return database.count("select count(*) from DomainEventEntry");
    }

    @Override
    public void close() {
        pool.close();
    }
}
