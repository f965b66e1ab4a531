package org.sijil.kit.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.Expected;
import org.sijil.store.LogWriter;
import org.sijil.store.Part;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;
import org.sijil.verifier.proof.Consistency;
import org.sijil.verifier.proof.Digest;
import org.sijil.verifier.proof.GrowingTree;
import org.sijil.verifier.proof.Inclusion;
import org.sijil.verifier.proof.TreeHead;

/** A log of three levels of tiles, as a stranger finds it. */
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
@WithTestResource(SigningKey.class)
class SignedLogTest {
    private static final int SIZE = 70_000;
    private static final int BATCH = 1000;

    @Inject
    Pool pool;

    @Inject
    LogSchemas schemas;

    private final Stranger stranger = new Stranger();

    @BeforeEach
    void many_entries() {
        if (stranger.get("entries/" + (SIZE - 1)).statusCode() != 200) {
            var command = new Append(
                    "thing/a",
                    Expected.ANY,
                    "thing.happened.v1",
                    List.of(Part.unsalted(Bytes.utf8("{}"))),
                    "me",
                    null,
                    List.of());
            var writer = new LogWriter(schemas.named(LogSchemas.CLAIMS));
            for (int done = 0; done < SIZE; done += BATCH) {
                writer.append(pool, Collections.nCopies(BATCH, command)).await().indefinitely();
            }
        }
        Eventually.holds(
                () -> assertThat(stranger.get("checkpoint").statusCode()).isEqualTo(200));
        Eventually.holds(() -> assertThat(stranger.head().size()).isEqualTo(SIZE));
    }

    @Test
    void the_leaves_in_its_tiles_have_the_root_that_is_signed() {
        var tree = new GrowingTree();
        for (int tile = 0; tile < 273; tile++) {
            stranger.tile("0/%03d".formatted(tile), 256).hashes().forEach(tree::append);
        }
        stranger.tile("0/273.p/112", 112).hashes().forEach(tree::append);
        assertThat(tree.head()).isEqualTo(stranger.head());
    }

    @Test
    void higher_tiles_hold_the_roots_of_lower_ones() {
        var first = stranger.tile("1/000", 256);
        var second = stranger.tile("1/001.p/17", 17);
        assertThat(first.hashes().get(7)).isEqualTo(stranger.tile("0/007", 256).root());
        assertThat(second.hashes().get(16))
                .isEqualTo(stranger.tile("0/272", 256).root());
        assertThat(stranger.tile("2/000.p/1", 1).hashes()).containsExactly(first.root());
    }

    @Test
    void bundles_hold_the_entries_under_the_tiles() {
        var edge = stranger.bundle("entries/273.p/112", 112);
        assertThat(edge.fault(273 * 256, stranger.tile("0/273.p/112", 112))).isNull();
        assertThat(edge.headers().getLast()).isEqualTo(stranger.header(SIZE - 1));
        assertThat(stranger.bundle("entries/000", 256).fault(0, stranger.tile("0/000", 256)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"0/273.p/7, 7", "0/005.p/12, 12", "1/000.p/3, 3"})
    void a_partial_tile_is_given_however_narrow(String path, int width) {
        var whole =
                path.startsWith("0/273") ? stranger.tile("0/273.p/112", 112) : stranger.tile(path.substring(0, 5), 256);
        assertThat(stranger.tile(path, width).hashes()).isEqualTo(whole.hashes().subList(0, width));
    }

    @Test
    void what_is_final_is_cached_for_ever() {
        var forEver = "public, max-age=31536000, immutable";
        stranger.get("tile/0/000").then().header("Cache-Control", forEver);
        stranger.get("tile/entries/000").then().header("Cache-Control", forEver);
        stranger.get("tile/0/273.p/112").then().header("Cache-Control", containsString("max-age=1"));
        stranger.get("tile/entries/273.p/1").then().header("Cache-Control", "public, max-age=1");
        stranger.get("checkpoint")
                .then()
                .header("Cache-Control", "max-age=1")
                .contentType(equalTo("text/plain;charset=utf-8"));
    }

    @Test
    void every_entry_is_proved_to_be_in_the_tree() {
        var head = stranger.head();
        LongStream.of(0, 255, 256, 65_535, 65_536, SIZE - 1).forEach(position -> {
            var proof = stranger.proof("inclusion?position=%d&size=%d".formatted(position, SIZE));
            assertThat(Inclusion.fault(Digest.leaf(stranger.header(position)), position, head, proof))
                    .isNull();
            assertThat(stranger.headOfReceipt(position)).isEqualTo(head);
        });
    }

    @Test
    void the_tree_is_proved_to_have_grown() {
        var tree = new GrowingTree();
        for (int tile = 0; tile < 4; tile++) {
            stranger.tile("0/%03d".formatted(tile), 256).hashes().forEach(tree::append);
            var earlier = tree.head();
            assertThat(Consistency.fault(earlier, stranger.head(), consistency(earlier.size(), SIZE)))
                    .isNull();
        }
        assertThat(consistency(0, SIZE)).isEmpty();
        var none = new TreeHead(0, Digest.EMPTY_TREE);
        assertThat(Consistency.fault(none, none, consistency(0, 0))).isNull();
    }

    private List<Digest> consistency(long from, long to) {
        return stranger.proof("consistency?from=%d&to=%d".formatted(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/274",
                "tile/0/273",
                "tile/0/273.p/113",
                "tile/1/001",
                "tile/3/000.p/1",
                "tile/entries/273",
                "proofs/inclusion?position=0&size=70001",
                "proofs/consistency?from=0&to=70001",
                "entries/70000/receipt"
            })
    void beyond_what_is_signed_there_is_nothing(String path) {
        stranger.get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", startsWith("Signed are 70000 entries so far"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/1",
                "tile/8/000",
                "tile/-1/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/x000/000",
                "tile/entries/000.p/007",
                "tile/data/000"
            })
    void a_tile_has_one_path(String path) {
        stranger.get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", startsWith("Tiles are at"));
    }

    @ParameterizedTest
    @CsvSource({
        "proofs/inclusion?size=1, position",
        "proofs/inclusion?position=-1&size=1, position",
        "proofs/inclusion?position=1&size=1, position",
        "proofs/inclusion?position=x&size=1, position",
        "proofs/consistency?from=2&to=1, from",
        "proofs/consistency?from=1, to"
    })
    void a_bad_parameter_is_named(String path, String parameter) {
        stranger.get(path)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://sijil.example/problems/bad-parameter"))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void how_far_it_is_signed_is_measured() {
        Eventually.holds(() -> given().get("/q/metrics")
                .then()
                .body(containsString("sijil_signed_entries 70000.0"))
                .body(containsString("sijil_unsigned_entries 0.0"))
                .body(containsString("sijil_unsigned_seconds 0.0"))
                .body(containsString("sijil_log_forked 0.0")));
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'signing' }.data.log", equalTo("signed up to 70000"));
    }
}
