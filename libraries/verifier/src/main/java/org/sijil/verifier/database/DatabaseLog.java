package org.sijil.verifier.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sijil.verifier.ShownLog;
import org.sijil.verifier.TilePlace;

/**
 * A log in its own tables, past any service. All is read in one snapshot, so that checkpoint, tiles and entries are of
 * one moment. Any login serves that has the role of the log's reader.
 */
public final class DatabaseLog implements ShownLog, AutoCloseable {
    private final Connection connection;
    private final String schema;

    private DatabaseLog(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** @param connection the reader's, from here on this log's, which closes it */
    public static DatabaseLog open(Connection connection, String schema) throws IOException {
        var log = new DatabaseLog(connection, schema);
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setSchema(schema);
            return log;
        } catch (SQLException fault) {
            throw log.failed(fault);
        }
    }

    IOException failed(SQLException fault) {
        return new IOException("cannot read " + schema + ": " + fault.getMessage(), fault);
    }

    public String origin() throws IOException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select origin from log")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    /** By the last position there is. */
    public long size() throws IOException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select coalesce(max(position) + 1, 0) from entry")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    /** The last one; null while nothing of the log is signed. */
    public byte @Nullable [] checkpoint() throws IOException {
        return bytes("select convert_to(note, 'UTF8') from checkpoint order by size desc limit 1");
    }

    @Override
    public Entries entries() throws IOException {
        try {
            return DatabaseEntries.open(this, connection);
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    @Override
    public byte @Nullable [] tile(TilePlace place) throws IOException {
        return bytes("select bytes from tile where level = ? and index = ?", place.level(), place.index());
    }

    private byte @Nullable [] bytes(String query, long... parameters) throws IOException {
        try (var statement = connection.prepareStatement(query)) {
            return bytes(statement, parameters);
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    private static byte @Nullable [] bytes(PreparedStatement statement, long... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setLong(i + 1, parameters[i]);
        }
        try (var rows = statement.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : null;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }
}
