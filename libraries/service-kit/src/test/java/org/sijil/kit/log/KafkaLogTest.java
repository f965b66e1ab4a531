package org.sijil.kit.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.sijil.kit.kafka.LogTopic;
import org.sijil.kit.kafka.OneNode;
import org.sijil.kit.trial.Follower;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.Expected;
import org.sijil.store.Part;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** The same application, told by its configuration alone that Kafka brings the log. */
@QuarkusTest
@TestProfile(KafkaLogTest.ByKafka.class)
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
@WithTestResource(KafkaLogTest.Kafka.class)
class KafkaLogTest {
    public static final class ByKafka implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "sijil.relay", "true",
                    "sijil.connector", "smallrye-kafka",
                    "mp.messaging.incoming.claim-log.words", "true");
        }
    }

    public static final class Kafka implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return Map.of("kafka.bootstrap.servers", (String) OneNode.settings().get("bootstrap.servers"));
        }

        @Override
        public void stop() {}
    }

    @Inject
    @Identifier(LogSchemas.CLAIMS)
    EventLog log;

    @Inject
    @Identifier("claim-log")
    Follower follower;

    @Test
    void a_channel_brings_every_entry_with_its_words_in_order_and_stands_still_where_one_cannot_be_handled() {
        for (int i = 0; i < 20; i++) {
            append("thing.happened.v1");
        }
        Eventually.holds(
                () -> assertThat(seen()).isEqualTo(log.read(0, 20).await().indefinitely()));
        assertThat(follower.batches()).allMatch(batch -> batch.entries().size() <= 3);
        assertThat(follower.mostAtOnce()).isEqualTo(1);
        Eventually.holds(() -> ready("following, next is position 20"));
        Eventually.holds(() -> given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'relay' }.data.log", equalTo("following, next is position 20")));

        append(Follower.POISON);
        append("thing.happened.v1");
        Eventually.holds(() -> ready("stopped at position 20"));
        assertThat(seen()).hasSize(20);
        Eventually.holds(() -> given().get("/q/metrics")
                .then()
                .body(
                        containsString("sijil_follower_stopped{channel=\"claim-log\"} 1.0"),
                        containsString("sijil_follower_lag_entries{channel=\"claim-log\"} 2.0"),
                        containsString("sijil_follower_stopped{channel=\"relay\"} 0.0"),
                        containsString("sijil_follower_lag_entries{channel=\"relay\"} 0.0")));

        var kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        var topic = new LogTopic(Map.of("bootstrap.servers", kafka), "claim-log");
        assertThat(OneNode.positions(topic))
                .isEqualTo(LongStream.range(0, 22).boxed().toList());
        assertThat(OneNode.content(topic).toString()).doesNotContain("سجل");
    }

    private static void ready(String told) {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'channels' }.data.'claim-log'", containsString(told));
    }

    private List<Entry> seen() {
        return follower.batches().stream()
                .flatMap(batch -> batch.entries().stream())
                .toList();
    }

    private void append(String type) {
        var random = new Random(7);
        var parts = List.of(
                Part.salted(Bytes.utf8("{\"id\":\"a\"}"), random),
                Part.salted(Bytes.utf8("{\"text\":\"سجل\"}"), random));
        log.append(new Append("thing/a", Expected.ANY, type, parts, "recorder", null, List.of()))
                .await()
                .indefinitely();
    }
}
