package org.sijil.bench.append;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.sijil.bench.Sending;
import org.sijil.store.Hash;
import org.sijil.testkit.TestDatabase;

/** A row, an insert, a commit, through the JDBC driver. */
public final class BareJdbc implements Contender {
    private static final String INSERT = """
        insert into jdbc_row (stream, version, previous, type, recorded_by, header, leaf_hash, content)
        values (?, 0, -1, ?, ?, ?, ?, ?)
        """;

    private final TestDatabase database;
    private final HikariDataSource pool;

    public BareJdbc(TestDatabase database, int clients) {
        this.database = database;
        Rows.create(database, "jdbc_row");
        pool = Pools.jdbc(database, Math.min(clients, MOST_CONNECTIONS));
    }

    @Override
    public String name() {
        return "bare row, JDBC";
    }

    @Override
    public Sending sending(Supplier<List<Event>> events) {
        return Sending.fromThreads(() -> {
            for (var event : events.get()) {
                insert(event);
            }
        });
    }

    private void insert(Event event) throws SQLException {
        var header = Rows.header(event);
        try (var connection = pool.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, "claim/" + event.id());
            insert.setString(2, Rows.TYPE);
            insert.setString(3, Rows.RECORDER);
            insert.setString(4, header);
            insert.setBytes(5, Hash.leaf(header).toArray());
            insert.setBytes(6, event.content());
            insert.executeUpdate();
        }
    }

    @Override
    public long stored() {
        return database.count("select count(*) from jdbc_row");
    }

    @Override
    public void close() {
        pool.close();
    }
}
