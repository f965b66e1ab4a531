package org.sijil.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the services keep their logs and read models.
 *
 * @param address {@code host:port/name}, and what else libpq may be told, such as {@code ?sslmode=verify-full}
 */
public record Database(String address, String username, String password) {
    public String name() {
        return address.replaceFirst("[?].*", "").replaceFirst(".*?/", "");
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + address;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), username, password);
    }

    /** {@code postgresql://user:password@host:5432/name}, as libpq writes it. */
    public static Database parse(String url) {
        var uri = uri(url);
        var user = uri.getUserInfo();
        if (!"postgresql".equals(uri.getScheme())
                || uri.getHost() == null
                || user == null
                || uri.getPath().length() < 2) {
            throw malformed();
        }
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        var colon = user.indexOf(':');
        return new Database(
                uri.getHost() + ":" + port + uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery()),
                colon < 0 ? user : user.substring(0, colon),
                colon < 0 ? "" : user.substring(colon + 1));
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException _) {
            throw malformed();
        }
    }

    private static CommandFailed malformed() {
        return new CommandFailed("--database is postgresql://user:password@host:port/name");
    }
}
