package org.sijil.incident;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.testkit.access.AccessWalk;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class PublicAccessTest {
    @Inject
    ClaimLogHere claims;

    @TestFactory
    Stream<DynamicTest> reads_are_open_to_everybody_without_a_bad_token() {
        claims.make();
        return new AccessWalk("/incident/openapi", true, AccessTest.LEAST).tests(AccessTest.PARAMETERS);
    }
}
