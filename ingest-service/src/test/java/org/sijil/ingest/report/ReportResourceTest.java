package org.sijil.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.ingest.Client;
import org.sijil.ingest.World;
import org.sijil.store.Hash;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class ReportResourceTest {
    /** Decomposed, so that composing it would show. */
    private static final String TEXT = "cafe\u0301, they left";

    private final Client contributor = Client.as("contributor");

    @BeforeEach
    void define() {
        World.define();
    }

    @Test
    void a_report_is_filed_once_and_then_cited() {
        assertThat(contributor.post("/ingest/reports", World.report("cited")).status())
                .isEqualTo(201);
        var again = contributor.post("/ingest/reports", World.report("cited"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("replayed").booleanValue()).isTrue();
        var citing = World.claim("citing")
                .replace("\"type\"", "\"report\":\"cited\",\"span\":{\"start\":0,\"end\":10},\"type\"");
        assertThat(contributor.post("/ingest/claims", citing).status()).isEqualTo(201);
    }

    @Test
    void its_text_is_kept_as_it_was_sent_and_hashed() {
        var answer = contributor.post("/ingest/reports", World.report("kept").replace("They left.", TEXT));
        var words = Client.as("reader")
                .get("/ingest/log/entries/" + answer.body().get("position"))
                .body()
                .at("/payload/words");
        assertThat(words.get("text").textValue()).isEqualTo(TEXT);
        assertThat(words.get("sha256").textValue())
                .isEqualTo(Hash.sha256(TEXT.getBytes(StandardCharsets.UTF_8)).hex());
    }

    @Test
    void a_report_without_id_is_given_one() {
        var answer = contributor.post("/ingest/reports", World.report("x").replace("\"id\":\"x\",", ""));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(UUID.fromString(answer.body().get("id").textValue()).version())
                .isEqualTo(7);
    }
}
