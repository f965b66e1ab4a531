package org.sijil.ingest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.testkit.access.AccessWalk;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@TestProfile(PublicReads.class)
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class PublicAccessTest {
    @TestFactory
    Stream<DynamicTest> reads_are_open_to_everybody_without_a_bad_token() {
        World.define();
        return new AccessWalk("/ingest/openapi", true, AccessTest.LEAST).tests(AccessTest.PARAMETERS);
    }
}
