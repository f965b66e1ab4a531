package org.sijil.query;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.testkit.access.AccessWalk;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
@WithTestResource(Tokens.class)
class PublicAccessTest {
    @TestFactory
    Stream<DynamicTest> reads_are_open_to_everybody_without_a_bad_token() {
        return new AccessWalk("/openapi", true, AccessTest.LEAST).tests(Map.of());
    }
}
