package org.sijil.incident;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Reads take a token, and the database is a fresh one. */
public class Authenticated implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("sijil.reads", "authenticated");
    }
}
