package org.sijil.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL for tests: one server in a JVM, started when it is first asked for, durable as in production, and a
 * fresh database for each caller.
 */
public final class TestPostgres {
    static final String SUPERUSER = "postgres";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    public static TestDatabase freshDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        new TestDatabase(Server.PORT, "postgres", SUPERUSER).execute("create database " + name);
        return new TestDatabase(Server.PORT, name, SUPERUSER);
    }

    /** A server in the locale of no operating system, with the durability that the embedded defaults take away. */
    static EmbeddedPostgres.Builder durable() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_connections", "200");
    }

    /** Its own class, so that the server starts with the first use. It stops with the JVM. */
    private static final class Server {
        static final int PORT = start();

        private static int start() {
            try {
                return durable().start().getPort();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for tests does not start", e);
            }
        }
    }
}
