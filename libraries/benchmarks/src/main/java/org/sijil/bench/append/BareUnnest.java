package org.sijil.bench.append;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.sijil.bench.Sending;
import org.sijil.store.Hash;
import org.sijil.store.LogSchema;
import org.sijil.testkit.TestDatabase;

/**
 * Arrays into tables that are the same as ours, in one statement: nothing is locked, looked up, judged or answered, and
 * positions and versions are taken as they are given.
 */
final class BareUnnest implements Contender {
    private static final String INSERT = """
        with entries as (
          insert into %1$s.entry
            (position, stream, version, previous, type, recorded_at, recorded_by, header, leaf_hash)
          select position, stream, 0, -1, 'claim.recorded.v1', now(), 'kbmtP3Qx0u5cQyxAyUpJ3A', header, leaf_hash
          from unnest($1::bigint[], $2::text[], $3::text[], $4::bytea[]) as e (position, stream, header, leaf_hash)
        )
        insert into %1$s.part (position, index, salt, content)
        select position, index, salt, content
        from unnest($1::bigint[], $4::bytea[], $5::bytea[], $6::bytea[]) as p (position, salt, facts, words)
        cross join lateral (values (0, facts), (1, words)) as content (index, content)
        """;

    private final int connections;
    private final String schema;
    private final String insert;
    private final TestDatabase database;
    private final Vertx vertx;
    private final Pool pool;
    private final AtomicLong next = new AtomicLong();

    BareUnnest(TestDatabase database, Vertx vertx, int connections) {
        this.connections = connections;
        schema = "bare_log_" + connections;
        insert = INSERT.formatted(schema);
        this.vertx = vertx;
        this.database = database.migrate(new LogSchema(schema, "sijil.local/bare", true));
        pool = Pools.vertx(database, vertx, connections);
    }

    @Override
    public String name() {
        return "bare unnest, %d %s".formatted(connections, connections == 1 ? "connection" : "connections");
    }

    @Override
    public Sending sending(Supplier<List<Event>> events) {
        return Sending.fromEventLoops(vertx, () -> insert(events.get()).subscribeAsCompletionStage());
    }

    private Uni<?> insert(List<Event> events) {
        long first = next.getAndAdd(events.size());
        var headers = events.stream().map(Rows::header).toList();
        var parameters = List.<Object>of(
                LongStream.range(first, first + events.size()).boxed().toArray(Long[]::new),
                events.stream().map(event -> "claim/" + event.id()).toArray(String[]::new),
                headers.toArray(String[]::new),
                buffers(headers, header -> Hash.leaf(header).toArray()),
                buffers(events, event -> event.facts().toArray()),
                buffers(events, event -> event.words().toArray()));
        return pool.preparedQuery(insert).execute(Tuple.from(parameters));
    }

    private static <T> Buffer[] buffers(List<T> items, Function<T, byte[]> bytes) {
        return items.stream().map(item -> Buffer.buffer(bytes.apply(item))).toArray(Buffer[]::new);
    }

    @Override
    public long stored() {
        return database.count("select count(*) from %s.entry".formatted(schema));
    }

    @Override
    public void close() {
        pool.closeAndAwait();
    }
}
