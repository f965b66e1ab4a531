package org.sijil.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checkpoints that are of another history, or of another log. */
class VerifyCheckpointTest extends VerifySituation {
    @Test
    void an_earlier_checkpoint_of_another_history() throws IOException {
        var forked = new ArrayList<>(log.leaves.subList(0, 700));
        Collections.swap(forked, 3, 4);
        assertFault(
                "it did not grow from the checkpoint of size 700: that leads to another root at size 700",
                "--since",
                kept(forked));
    }

    @Test
    void an_earlier_checkpoint_that_is_larger() throws IOException {
        var larger = Stream.concat(log.leaves.stream(), Stream.of(new byte[32])).toList();
        assertFault(
                "it did not grow from the checkpoint of size 1113: that is larger than the log's, which is of size 1112",
                "--since",
                kept(larger));
    }

    @Test
    void a_proof_of_growth_that_is_wrong() throws IOException {
        var proof = log.answer("proofs/consistency?from=600&to=1112");
        log.answers.put("proofs/consistency?from=700&to=1112", bytes(proof));
        assertFault("it did not grow from the checkpoint of size 700: ", "--since", kept(log.leaves.subList(0, 700)));
    }

    @Test
    void a_checkpoint_of_another_log() {
        log.answers.put(
                "checkpoint",
                TestSigner.of("sijil.test/control").checkpoint(log.leaves).getBytes(UTF_8));
        assertFails("the checkpoint of " + log.url() + " is not signed by " + log.signer.keyName());
    }

    @Test
    void a_checkpoint_signed_for_another_log_by_the_same_key() {
        var text = "sijil.test/control\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
        log.answers.put("checkpoint", log.signer.sign(text).getBytes(UTF_8));
        assertFails("the checkpoint of " + log.url() + " is of sijil.test/control, not of sijil.test/claims");
    }

    @Test
    void a_checkpoint_that_was_edited() {
        var note = new String(bytes(log.answers.get("checkpoint")), UTF_8);
        log.answers.put("checkpoint", note.replace("\n1112\n", "\n1111\n").getBytes(UTF_8));
        assertFails("the checkpoint of " + log.url() + " has a wrong signature by " + log.signer.keyName());
    }

    private String kept(List<byte[]> leaves) throws IOException {
        return Files.writeString(folder.resolve("kept"), log.signer.checkpoint(leaves))
                .toString();
    }
}
