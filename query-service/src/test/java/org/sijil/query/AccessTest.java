package org.sijil.query;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.testkit.access.AccessWalk;
import org.sijil.testkit.access.NamedRoles;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@TestProfile(AccessTest.AuthenticatedReads.class)
@WithTestResource(QueryDatabase.class)
@WithTestResource(Tokens.class)
class AccessTest {
    static final Map<String, String> LEAST =
            Map.of("POST /lens", "reader", "POST /rebuilds", "operator", "GET /rebuilds/{id}", "operator");

    public static final class AuthenticatedReads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sijil.reads", "authenticated");
        }
    }

    @TestFactory
    Stream<DynamicTest> each_route_is_open_from_its_role_on() {
        return new AccessWalk("/openapi", false, LEAST).tests(Map.of());
    }

    @Test
    void every_resource_method_names_its_role() {
        NamedRoles.check("org.sijil.query");
    }
}
