package org.sijil.incident;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
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
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
@TestProfile(Authenticated.class)
class AccessTest {
    static final Map<String, String> LEAST =
            Map.of("POST /incident/rebuilds", "operator", "GET /incident/rebuilds/{id}", "operator");

    static final Map<String, String> PARAMETERS = Map.of("position", "0", "path", "0/000");

    @Inject
    ClaimLogHere claims;

    @TestFactory
    Stream<DynamicTest> each_route_is_open_from_its_role_on() {
        claims.make();
        return new AccessWalk("/incident/openapi", false, LEAST).tests(PARAMETERS);
    }

    @Test
    void every_resource_method_names_its_role() {
        NamedRoles.check("org.sijil.incident");
    }
}
