package org.sijil.bench.append;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import org.sijil.testkit.TestDatabase;

/** Connections in the two ways there are. Both keep statements prepared, the JDBC driver from the fifth use on. */
final class Pools {
    private Pools() {}

    static Pool vertx(TestDatabase database, Vertx vertx, int connections) {
        return PgBuilder.pool()
                .connectingTo(database.connectOptions())
                .with(new PoolOptions().setMaxSize(connections))
                .using(vertx)
                .build();
    }

    static HikariDataSource jdbc(TestDatabase database, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.user());
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }
}
