package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the three services send to a collector of traces. */
@ExtendWith(SharedSijil.class)
class TracesIT {
    private static final String DEFINITIONS = """
            {"source":{"id":"traced-source","names":{"en":"Traced"},"kind":"MEDIA","reliability":"B"}}
            {"area":{"id":"traced-area","names":{"en":"Traced"},"kind":"SITE","locationPrecision":"UNLOCATED"}}
            """;

    private static final String CLAIM = """
            {"type":"PROTESTS","areas":["traced-area"],"source":"traced-source",
             "occurred":{"earliest":"2024-12-08T09:00:00Z","latest":"2024-12-08T09:00:00Z"}}""";

    @Test
    void a_claim_is_traced_from_its_post_until_it_is_visible(Launched sijil, Spans spans) {
        assertTraced(sijil, spans);
    }

    static void assertTraced(Launched sijil, Spans spans) {
        sijil.api().define(DEFINITIONS);
        var answer = sijil.api().post("/ingest/claims", CLAIM, "contributor");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        long position = answer.json().required("position").asLong();
        var origin =
                sijil.api().ofLog("claims", "checkpoint").lines().findFirst().orElseThrow();
        sijil.api().query("/position");

        sijil.await(() -> spans.tellOf("POST /claims")
                && spans.has("ingest-service", "append", origin, position)
                && spans.has("incident-service", "fold", origin, position)
                && spans.has("query-service", "project", origin, position)
                && spans.has("query-service", "visible", origin, position));
        assertThat(spans.tellOf("traced-")).isFalse();
    }
}
