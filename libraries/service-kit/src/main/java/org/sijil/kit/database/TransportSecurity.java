package org.sijil.kit.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How connections to PostgreSQL are secured: by {@code sslmode} and {@code sslrootcert} of {@code sijil.database}, as
 * libpq means them. JDBC does so by itself; the reactive client reads the mode alone and knows of no certificate.
 */
@Singleton
public class TransportSecurity implements PgPoolCreator {
    private static final String ROOT_CERTIFICATE = "sslrootcert=";

    private final String url;

    TransportSecurity(@ConfigProperty(name = "quarkus.datasource.reactive.url") String url) {
        this.url = url;
    }

    /** The pool, as Quarkus would make it. */
    @Override
    public Pool create(Input input) {
        var databases = input.pgConnectOptionsList().stream()
                .<SqlConnectOptions>map(this::secure)
                .toList();
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(databases)
                .using(input.vertx())
                .build();
    }

    /**
     * @param database of {@code sijil.database}
     * @return the same
     * @throws IllegalArgumentException where the server is to be verified, and by what is not said
     */
    public PgConnectOptions secure(PgConnectOptions database) {
        return switch (database.getSslMode()) {
            case DISABLE -> database;
            // Encrypted to whoever answers.
            case ALLOW, PREFER, REQUIRE -> database.setTrustAll(true);
            case VERIFY_CA -> database.setTrustOptions(trusted());
            case VERIFY_FULL -> database.setTrustOptions(trusted()).setHostnameVerificationAlgorithm("HTTPS");
        };
    }

    private PemTrustOptions trusted() {
        return Arrays.stream(url.substring(url.indexOf('?') + 1).split("&"))
                .filter(parameter -> parameter.startsWith(ROOT_CERTIFICATE))
                .map(parameter -> parameter.substring(ROOT_CERTIFICATE.length()))
                .findFirst()
                .map(new PemTrustOptions()::addCertPath)
                .orElseThrow(() -> new IllegalArgumentException("sijil.database: this sslmode takes sslrootcert=FILE"));
    }
}
