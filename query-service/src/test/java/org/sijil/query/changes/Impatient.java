package org.sijil.query.changes;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** What takes its time otherwise. */
public class Impatient implements QuarkusTestProfile {
    static final int MAX_STREAMS = 220;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "sijil.changes.heartbeat", "300ms",
                "sijil.changes.patience", "1s",
                "sijil.changes.time-every", "1s",
                "sijil.changes.max-streams", String.valueOf(MAX_STREAMS));
    }
}
