package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimLogEvent.PolicyAdopted;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
class SourceRecordTest {
    private static final String AT = "2024-12-07T10:00:00Z";

    private final TwoLogs logs = TwoLogs.here();

    /** Other tests adopt others. */
    @BeforeEach
    void weigh() {
        logs.tell(new PolicyAdopted(Policy.BUILT_IN));
    }

    private static List<Integer> record(String source, long known) {
        var answer = given().queryParam("knownAt", known)
                .get("/sources/" + source + "/record")
                .then()
                .statusCode(200)
                .body("source", is(source))
                .body("known", is((int) known))
                .body("policy", is(Map.of("id", "default", "version", 1)))
                .extract();
        return Stream.of("claims", "counted", "echoes", "echoed", "corroborated", "contradicted", "retracted")
                .map(answer::<Integer>path)
                .toList();
    }

    @Test
    void each_claim_is_told_by_what_became_of_it() {
        var echo = Say.claim("rec-3", ClaimType.TAKES_CONTROL, "rec-a", List.of("rec-x"), AT, "rec-t", "rec-1");
        long size = logs.tell(
                Say.actor("rec-a"),
                Say.actor("rec-b"),
                Say.source("rec-s"),
                Say.source("rec-t"),
                Say.source("rec-u"),
                Say.area("rec-x", null),
                Say.area("rec-y", null),
                Say.takes("rec-1", "rec-a", "rec-x", AT, "rec-s"),
                Say.takes("rec-2", "rec-a", "rec-y", AT, "rec-s"),
                new Recorded(echo, ClaimWords.NONE),
                Say.takes("rec-4", "rec-a", "rec-x", "2024-12-08T10:00:00Z", "rec-u"),
                Say.takes("rec-5", "rec-b", "rec-y", "2024-12-06T10:00:00Z", "rec-u"));
        assertThat(record("rec-s", size)).containsExactly(2, 2, 0, 1, 1, 1, 0);
        assertThat(record("rec-t", size)).containsExactly(1, 0, 1, 0, 0, 0, 0);
        assertThat(record("rec-s", size - 1)).containsExactly(2, 2, 0, 1, 1, 0, 0);

        long later = logs.tell(new Retracted("rec-1", "rec-s", "mistaken"));
        assertThat(record("rec-s", later)).containsExactly(2, 1, 0, 0, 0, 1, 1);
        assertThat(record("rec-s", size)).containsExactly(2, 2, 0, 1, 1, 1, 0);
    }

    @Test
    void a_corrected_claim_fares_as_it_now_stands() {
        long size = logs.tell(
                Say.actor("rect-a"),
                Say.source("rect-s"),
                Say.source("rect-t"),
                Say.area("rect-x", null),
                Say.area("rect-y", null),
                Say.takes("rect-1", "rect-a", "rect-x", AT, "rect-s"),
                Say.takes("rect-2", "rect-a", "rect-x", AT, "rect-t"));
        assertThat(record("rect-s", size)).containsExactly(1, 1, 0, 0, 1, 0, 0);
        var elsewhere = Say.takes("rect-2", "rect-a", "rect-y", AT, "rect-t").claim();
        long moved = logs.tell(new Corrected(elsewhere, ClaimWords.NONE, "mistaken"));
        assertThat(record("rect-s", moved)).containsExactly(1, 1, 0, 0, 0, 0, 0);
        var back = Say.takes("rect-2", "rect-a", "rect-x", "2024-12-07T11:00:00Z", "rect-t")
                .claim();
        long again = logs.tell(new Corrected(back, ClaimWords.NONE, "mistaken"));
        assertThat(record("rect-s", again)).containsExactly(1, 1, 0, 0, 1, 0, 0);
        assertThat(record("rect-t", again)).containsExactly(1, 1, 0, 0, 1, 0, 0);
        assertThat(record("rect-s", size)).containsExactly(1, 1, 0, 0, 1, 0, 0);
    }

    @Test
    void a_source_that_is_restricted_has_a_record_too_and_an_undefined_one_none() {
        var names = Say.names("مصدر", "Hidden source", "hidden");
        long size = logs.tell(
                new SourceDefined(new Source("rec-hidden", Source.Kind.LOCAL, Reliability.C, null, true), names));
        assertThat(record("rec-hidden", size)).containsOnly(0);
        given().queryParam("knownAt", size - 1)
                .get("/sources/rec-hidden/record")
                .then()
                .statusCode(404);
        given().get("/sources/rec-nobody/record").then().statusCode(404);
    }
}
