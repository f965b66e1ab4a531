package org.sijil.query.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.sijil.testkit.TestDatabase;
import org.sijil.testkit.TestPostgres;

/** One database with both logs for all tests of the service: it outlives a restart of the service between them. */
public class QueryDatabase implements QuarkusTestResourceLifecycleManager {
    private static final TestDatabase DATABASE =
            TestPostgres.freshDatabase().migrate(TwoLogs.CLAIMS).migrate(TwoLogs.CONTROL);

    @Override
    public Map<String, String> start() {
        return Map.of(
                "sijil.database", "localhost:%d/%s".formatted(DATABASE.port(), DATABASE.name()),
                "sijil.database.username", "postgres",
                "sijil.database.password", "postgres",
                "sijil.reads", "public",
                "quarkus.http.test-port", "0");
    }

    @Override
    public void stop() {}
}
