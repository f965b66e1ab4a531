package org.sijil.local.verify;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sijil.local.CommandFailed;
import org.sijil.local.Database;
import org.sijil.verifier.ShownLog;
import org.sijil.verifier.TilePlace;

/**
 * A log in its own tables, past any service. All is read in one snapshot, so that checkpoint, tiles and entries are of
 * one moment. Any login serves that has the role of the log's reader.
 */
final class DatabaseLog implements ShownLog, AutoCloseable {
    private final Connection connection;
    private final String schema;

    private DatabaseLog(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    static DatabaseLog open(Database database, String schema) {
        try {
            var connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setSchema(schema);
            return new DatabaseLog(connection, schema);
        } catch (SQLException fault) {
            throw failed(schema, fault);
        }
    }

    private static CommandFailed failed(String schema, SQLException fault) {
        return new CommandFailed("cannot read " + schema + ": " + fault.getMessage(), fault);
    }

    CommandFailed failed(SQLException fault) {
        return failed(schema, fault);
    }

    String origin() {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select origin from log")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    /** By the last position there is. */
    long size() {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select coalesce(max(position) + 1, 0) from entry")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    /** The last one. */
    byte[] checkpoint() {
        var note = bytes("select convert_to(note, 'UTF8') from checkpoint order by size desc limit 1");
        if (note == null) {
            throw new CommandFailed(schema + " has no checkpoint; nothing of it is signed");
        }
        return note;
    }

    @Override
    public Entries entries() {
        try {
            return DatabaseEntries.open(this, connection);
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    @Override
    public byte @Nullable [] tile(TilePlace place) {
        return bytes("select bytes from tile where level = ? and index = ?", place.level(), place.index());
    }

    private byte @Nullable [] bytes(String query, long... parameters) {
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
    public void close() {
        try {
            connection.close();
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }
}
