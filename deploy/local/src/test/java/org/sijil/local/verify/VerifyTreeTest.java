package org.sijil.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiles, bundles and proofs that are not what the entries lead to. */
class VerifyTreeTest extends VerifySituation {
    @ParameterizedTest
    @ValueSource(strings = {"tile/0/000", "tile/0/003", "tile/0/004.p/88", "tile/1/000.p/4"})
    void a_tile_that_was_edited(String path) {
        flip(path);
        var begin = path.contains("/0/") ? 256 * Integer.parseInt(path.substring(7, 10)) : 0;
        assertFault("position " + begin + ": " + path + " does not hold the hashes that the entries lead to");
    }

    @Test
    void a_tile_that_was_cut_short() {
        log.answers.put("tile/0/002", new byte[8191]);
        assertFault("position 512: tile/0/002 does not hold the hashes that the entries lead to");
    }

    @Test
    void a_header_in_a_bundle_that_is_another() {
        var path = "tile/entries/002";
        var bundle = new String(bytes(log.answer(path)), UTF_8);
        log.answers.put(
                path, bundle.replace("\"position\":600,", "\"position\":601,").getBytes(UTF_8));
        assertFault("position 600: " + path + " does not hold the header that the entries have");
    }

    @Test
    void a_bundle_that_was_cut_short() {
        var path = "tile/entries/004.p/88";
        log.answers.put(path, Arrays.copyOf(bytes(log.answer(path)), 1000));
        assertFault("position 1024: " + path + " does not hold the header that the entries have");
    }

    @Test
    void a_proof_of_another_entry() {
        var proof = log.answer("proofs/inclusion?position=1&size=1112");
        log.answers.put("proofs/inclusion?position=0&size=1112", bytes(proof));
        assertFault("position 0: the proof of inclusion leads to another root at size 1112");
    }

    @Test
    void a_proof_that_is_none() {
        log.answers.put("proofs/inclusion?position=1111&size=1112", "{\"hashes\":[\"00\"]}".getBytes(UTF_8));
        assertFails("/ingest/log/proofs/inclusion?position=1111&size=1112 is no proof");
    }

    private void flip(String path) {
        var tile = bytes(log.answer(path));
        tile[tile.length - 1] ^= 1;
        log.answers.put(path, tile);
    }
}
