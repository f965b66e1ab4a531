package org.sijil.ingest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sijil.testkit.access.AccessWalk;
import org.sijil.testkit.access.NamedRoles;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class AccessTest {
    static final Map<String, String> LEAST = Map.ofEntries(
            Map.entry("POST /ingest/claims", "contributor"),
            Map.entry("POST /ingest/claims/{id}/corrections", "contributor"),
            Map.entry("POST /ingest/claims/{id}/retractions", "contributor"),
            Map.entry("POST /ingest/claims/{id}/reviews", "analyst"),
            Map.entry("POST /ingest/reports", "contributor"),
            Map.entry("PUT /ingest/actors/{id}", "analyst"),
            Map.entry("PUT /ingest/sources/{id}", "analyst"),
            Map.entry("PUT /ingest/areas/{id}", "analyst"),
            Map.entry("POST /ingest/definitions", "analyst"),
            Map.entry("POST /ingest/gazetteer", "analyst"),
            Map.entry("POST /ingest/policies", "steward"),
            Map.entry("POST /ingest/redactions", "steward"));

    static final Map<String, String> PARAMETERS = Map.of("position", "0", "path", "0/000");

    @TestFactory
    Stream<DynamicTest> each_route_is_open_from_its_role_on() {
        World.define();
        return new AccessWalk("/ingest/openapi", false, LEAST).tests(PARAMETERS);
    }

    @Test
    void every_resource_method_names_its_role() {
        NamedRoles.check("org.sijil.ingest");
    }
}
