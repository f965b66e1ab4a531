package org.sijil.bench.append;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.Supplier;
import org.sijil.bench.Sending;
import org.sijil.store.Hash;
import org.sijil.testkit.TestDatabase;

/** A row, an insert, a commit, through the reactive client. */
public final class BareVertx implements Contender {
    private static final String INSERT = """
        insert into vertx_row (stream, version, previous, type, recorded_by, header, leaf_hash, content)
        values ($1, 0, -1, $2, $3, $4, $5, $6)
        """;

    private final TestDatabase database;
    private final Vertx vertx;
    private final Pool pool;

    public BareVertx(TestDatabase database, Vertx vertx, int clients) {
        this.database = database;
        this.vertx = vertx;
        Rows.create(database, "vertx_row");
        pool = Pools.vertx(database, vertx, Math.min(clients, MOST_CONNECTIONS));
    }

    @Override
    public String name() {
        return "bare row, Vert.x";
    }

    @Override
    public Sending sending(Supplier<List<Event>> events) {
        return Sending.fromEventLoops(
                vertx,
                () -> Multi.createFrom()
                        .iterable(events.get())
                        .onItem()
                        .transformToUniAndConcatenate(this::insert)
                        .collect()
                        .last()
                        .subscribeAsCompletionStage());
    }

    private Uni<?> insert(Event event) {
        var header = Rows.header(event);
        var row = List.<Object>of(
                "claim/" + event.id(),
                Rows.TYPE,
                Rows.RECORDER,
                header,
                Buffer.buffer(Hash.leaf(header).toArray()),
                Buffer.buffer(event.content()));
        return pool.preparedQuery(INSERT).execute(Tuple.from(row));
    }

    @Override
    public long stored() {
        return database.count("select count(*) from vertx_row");
    }

    @Override
    public void close() {
        pool.closeAndAwait();
    }
}
