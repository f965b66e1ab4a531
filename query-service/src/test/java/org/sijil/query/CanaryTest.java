package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Evidence;
import org.sijil.domain.claim.Quote;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Reviewed;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;
import org.sijil.testkit.access.CanaryWalk;
import org.sijil.testkit.quarkus.Tokens;

/** The name of a restricted source, and what it said, wherever words can be. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
@WithTestResource(Tokens.class)
class CanaryTest {
    private static final String CANARY = "serinuscanaria";
    private static final ClaimWords WORDS = new ClaimWords(
            new Quote(CANARY, "en"), CANARY, List.of(new Evidence("https://example.org/" + CANARY, null, null)));

    @Test
    void what_is_restricted_is_seen_by_analysts_alone() {
        var said = Say.takes("canary-said", "canary-side", "canary-town", "2024-12-07T10:00:00Z", "canary-secret");
        long size = TwoLogs.here()
                .tell(
                        Say.actor("canary-side"),
                        Say.area("canary-land", null),
                        Say.area("canary-town", "canary-land"),
                        new SourceDefined(
                                new Source("canary-secret", Source.Kind.LOCAL, Reliability.A, null, true),
                                new Names(new TreeMap<>(Map.of("en", CANARY)), List.of())),
                        new Recorded(said.claim(), WORDS),
                        new Corrected(said.claim(), WORDS, CANARY),
                        new Reviewed("canary-said", Verdict.ACCEPTED, CANARY));
        given().queryParam("minKnown", size).get("/position").then().statusCode(200);

        var parameters = Map.of(
                "/features/collections/{id}", "claims",
                "/features/collections/areas/items/{id}", "canary-town",
                "/features/collections/control/items/{id}", "canary-town",
                "/features/collections/claims/items/{id}", "canary-said",
                "/areas/{id}", "canary-town",
                "/actors/{id}", "canary-side",
                "/sources/{id}", "canary-secret",
                "/claims/{id}", "canary-said");
        var queries = Map.of(
                "GET /diff", "validFrom=2024-12-07T00:00:00Z&validTo=2024-12-08T00:00:00Z&within=canary-land",
                "GET /sources", "limit=1000",
                "GET /claims", "q=" + CANARY,
                "GET /features/collections/claims/items", "limit=1000",
                "GET /features/collections/control/items/{id}", "datetime=2024-12-08T00:00:00Z");
        // Nothing runs here that could be told of, and nothing is signed that could be proved.
        var empty = Set.of("GET /rebuilds/{id}", "GET /claims/{id}/history/{position}/proof");
        var seen = new CanaryWalk(CANARY, parameters, queries, empty).check("/openapi");
        assertThat(seen)
                .contains(
                        "GET /sources",
                        "GET /sources/{id}",
                        "GET /claims",
                        "GET /claims/{id}",
                        "GET /claims/{id}/history");
    }
}
