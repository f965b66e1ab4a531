package org.sijil.kit.limit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits that a test reaches soon. */
public final class TightLimits implements QuarkusTestProfile {
    static final int BURST = 30;
    static final int CONNECTIONS = 300;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "sijil.head.patience", "1s",
                "sijil.body.patience", "1s",
                "sijil.limit.requests-per-second", "10",
                "sijil.limit.burst", Integer.toString(BURST),
                "quarkus.http.limits.max-connections", Integer.toString(CONNECTIONS));
    }
}
