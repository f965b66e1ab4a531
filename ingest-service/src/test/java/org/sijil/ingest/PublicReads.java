package org.sijil.ingest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

public final class PublicReads implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("sijil.reads", "public");
    }
}
