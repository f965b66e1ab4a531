package org.sijil.testkit.quarkus;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.sijil.testkit.TestPostgres;

/** A test resource: a fresh database of {@link TestPostgres} for the application under test. */
public final class Database implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var database = TestPostgres.freshDatabase();
        return Map.of(
                "sijil.database", "localhost:" + database.port() + "/" + database.name(),
                "sijil.database.username", "postgres",
                "sijil.database.password", "postgres");
    }

    @Override
    public void stop() {}
}
