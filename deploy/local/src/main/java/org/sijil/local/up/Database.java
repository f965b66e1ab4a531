package org.sijil.local.up;

import java.net.URI;
import java.net.URISyntaxException;
import org.sijil.local.CommandFailed;

/**
 * Where the services keep their logs and read models.
 *
 * @param address {@code host:port/name}
 */
record Database(String address, String username, String password) {
    String name() {
        return address.substring(address.indexOf('/') + 1);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + address;
    }

    /** {@code postgresql://user:password@host:5432/name}, as libpq writes it. */
    static Database parse(String url) {
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
                uri.getHost() + ":" + port + uri.getPath(),
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
