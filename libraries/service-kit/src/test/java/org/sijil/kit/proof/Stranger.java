package org.sijil.kit.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.sijil.testkit.quarkus.Tokens;
import org.sijil.verifier.proof.Bundle;
import org.sijil.verifier.proof.Checkpoint;
import org.sijil.verifier.proof.Digest;
import org.sijil.verifier.proof.Receipt;
import org.sijil.verifier.proof.Tile;
import org.sijil.verifier.proof.TreeHead;
import org.sijil.verifier.proof.Verdict;
import org.sijil.verifier.proof.VerifierKey;

/** Who checks the trial's log over HTTP with the verifier's own code. */
final class Stranger {
    private static final String ORIGIN = "sijil.local/claims";

    Response get(String path) {
        return given().auth().oauth2(Tokens.of("reader")).get("/trial/log/" + path);
    }

    private byte[] bytes(String path, String contentType) {
        return get(path)
                .then()
                .statusCode(200)
                .contentType(contentType)
                .extract()
                .asByteArray();
    }

    private VerifierKey key() {
        var text = new String(bytes("key", "text/plain"), StandardCharsets.UTF_8);
        return sound(VerifierKey.parse(text.stripTrailing()));
    }

    TreeHead head() {
        return sound(Checkpoint.read(bytes("checkpoint", "text/plain"), ORIGIN, key()))
                .tree();
    }

    Tile tile(String path, int width) {
        return sound(Tile.parse(bytes("tile/" + path, "application/octet-stream"), width));
    }

    Bundle bundle(String path, int width) {
        return sound(Bundle.parse(bytes("tile/" + path, "application/octet-stream"), width));
    }

    List<Digest> proof(String query) {
        return get("proofs/" + query).then().statusCode(200).extract().jsonPath().<String>getList("hashes").stream()
                .map(hex -> Digest.of(HexFormat.of().parseHex(hex)))
                .toList();
    }

    String header(long position) {
        return get("entries/" + position).then().statusCode(200).extract().path("header");
    }

    TreeHead headOfReceipt(long position) {
        var receipt = sound(Receipt.parse(bytes("entries/" + position + "/receipt", "text/plain")));
        assertThat(receipt.position()).isEqualTo(position);
        return sound(receipt.verify(header(position), ORIGIN, key())).tree();
    }

    private static <T> T sound(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Sound.class);
        return ((Verdict.Sound<T>) verdict).value();
    }
}
