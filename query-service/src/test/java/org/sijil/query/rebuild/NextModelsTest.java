package org.sijil.query.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.domain.register.Reliability;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.schema.NextSchema;
import org.sijil.query.position.PositionView;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;
import org.sijil.store.EventLog;

/** A rebuild that ends between any two of its steps leaves what is read as it is. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
class NextModelsTest {
    @Inject
    NextSchema schema;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    @Identifier(LogSchemas.CLAIMS)
    EventLog claims;

    @Inject
    @Identifier(LogSchemas.CONTROL)
    EventLog control;

    private NextModels next;
    private final TwoLogs logs = TwoLogs.here();
    private List<String> before;

    @BeforeEach
    void begin() {
        next = models(NextModels.ROOM);
    }

    private NextModels models(int room) {
        return new NextModels(sessions, claims, control, room);
    }

    @BeforeEach
    void tell() {
        logs.tell(Say.actor("next-actor"), Say.source("next-source"), Say.area("next-area", null));
        known(logs.tell(
                Say.takes("next-" + logs.size(), "next-actor", "next-area", "2024-12-07T10:00:00Z", "next-source")));
        before = models();
    }

    @AfterEach
    void end() {
        schema.drop();
        assertThat(models()).isEqualTo(before);
        known(logs.tell(Say.actor("next-other")));
    }

    private List<String> models() {
        return logs.readModels().lines().sorted().toList();
    }

    private static void known(long size) {
        given().queryParam("minKnown", size).get("/position").then().statusCode(200);
    }

    private static <T> T await(Uni<T> uni) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> uni);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void the_schema_alone_changes_nothing() {
        schema.make();
        assertThat(models()).isEqualTo(before);
    }

    @Test
    void nor_does_what_is_worked_into_it() {
        var schemas = schema.make();
        assertThat(await(next.workIn(schemas, PositionView.CONTROL_LOG)).done()).isPositive();
        assertThat(models()).isEqualTo(before);
        given().get("/areas/next-area/control?validAt=2024-12-07T12:00:00Z")
                .then()
                .statusCode(200)
                .body("controller", is("next-actor"));
    }

    @Test
    void a_connection_lost_while_the_names_are_changed_changes_nothing() {
        var schemas = schema.make();
        logs.execute("""
                create function query_next.die() returns trigger language plpgsql as
                'begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return null; end';
                create trigger die after insert on query_next.entry execute function query_next.die()""");
        assertThatThrownBy(() -> await(next.workIn(schemas, PositionView.CLAIM_LOG)))
                .isNotNull();
        assertThatThrownBy(() -> await(next.takeOver(schemas))).isNotNull();
        assertThat(models()).isEqualTo(before);
    }

    @Test
    void what_is_whole_takes_over_once() {
        var schemas = schema.make();
        await(next.workIn(schemas, PositionView.CLAIM_LOG));
        assertThat(await(next.takeOver(schemas)).left()).isZero();
        assertThatThrownBy(() -> await(next.takeOver(schemas))).hasMessageContaining("is not query_next");
        assertThatThrownBy(() -> await(next.workIn(schemas, PositionView.CLAIM_LOG)))
                .hasMessageContaining("is not query_next");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 1_000})
    void they_are_the_same_however_much_of_control_is_remembered(int room) {
        var schemas = schema.make();
        next = models(room);
        for (int hour = 10; hour < 20; hour++) {
            var area = "next-area-" + hour % 3;
            known(logs.tell(Say.takes(
                    "next-" + logs.size(), "next-actor", area, "2024-12-07T%d:00:00Z".formatted(hour), "next-source")));
            await(next.workIn(schemas, PositionView.CLAIM_LOG));
            await(next.workIn(schemas, PositionView.CONTROL_LOG));
        }
        known(logs.tell(Say.source("next-source", Reliability.C)));
        before = models();
        assertThat(await(next.takeOver(schemas)).left()).isZero();
        assertThat(models()).isEqualTo(before);
    }

    @Test
    void indexes_that_only_reads_use_are_made_in_the_end() {
        var inUse = indexes("query");
        var schemas = schema.make();
        assertThat(indexes("query_next")).isEqualTo(inUse);
        await(next.prepare(schemas));
        assertThat(indexes("query_next")).doesNotContain("claim_source").contains("claim_id", "entry_pkey");
        await(next.workIn(schemas, PositionView.CLAIM_LOG));
        await(next.makeReadIndexes(schemas, PositionView.CLAIM_LOG));
        assertThat(indexes("query_next")).contains("claim_source").doesNotContain("control_holder");
        await(next.makeReadIndexes(schemas, PositionView.CONTROL_LOG));
        assertThat(indexes("query_next")).isEqualTo(inUse);
    }

    @Test
    void so_are_statistics() {
        var schemas = schema.make();
        await(next.prepare(schemas));
        await(next.workIn(schemas, PositionView.CLAIM_LOG));
        await(next.makeReadIndexes(schemas, PositionView.CLAIM_LOG));
        assertThat(logs.select("select distinct tablename::text from pg_stats where schemaname = 'query_next'"))
                .contains("entry", "claim", "claim_area", "area");
    }

    @Test
    void nothing_takes_over_without_them() {
        var inUse = indexes("query");
        var schemas = schema.make();
        await(next.prepare(schemas));
        await(next.takeOver(schemas));
        assertThat(indexes("query")).isEqualTo(inUse);
    }

    private List<String> indexes(String schema) {
        return logs.select("""
                select indexname::text from pg_indexes
                where schemaname = '%s' and indexname <> 'one_state_at_a_time'
                order by 1""".formatted(schema));
    }

    @Test
    void the_first_of_two_does_not_take_over() {
        var first = schema.make();
        var second = schema.make();
        await(next.workIn(second, PositionView.CLAIM_LOG));
        assertThatThrownBy(() -> await(next.takeOver(first))).hasMessageContaining("is not query_next");
        await(next.takeOver(second));
    }

    @Test
    void what_was_left_is_dropped() {
        schema.make();
        schema.drop();
        assertThatThrownBy(() -> logs.execute("select from query_next.entry")).hasMessageContaining("does not exist");
    }
}
