package org.sijil.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is said of a log that is whole, and where there is none. */
class VerifyTest extends VerifySituation {
    @Test
    void a_whole_log_is_reported() throws Exception {
        assertThat(verify("--key", log.signer.verifierKey()))
                .isEqualTo("""
                sijil.test/claims at %s is whole
                  size     1,112
                  root     %s
                  signed   by %s
                  checked  entries, streams, parts, root, tiles, bundles, 22 proofs of inclusion
                """.formatted(log.url(), hex(Rfc9162.root(log.leaves)), log.signer.keyName()));
    }

    @Test
    void a_key_that_is_served_with_the_log_is_said_to_prove_nothing() throws Exception {
        assertThat(verify()).contains("that key was served with the log; give --key");
    }

    @Test
    void a_key_may_be_in_a_file_and_the_url_that_of_the_service() throws Exception {
        var key = Files.writeString(folder.resolve("key"), log.signer.verifierKey() + "\n");
        var service = log.url().resolve("/ingest/").toString();
        assertThat(verifyAt(service, "--key", key.toString()))
                .contains("is whole")
                .doesNotContain("give --key");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257})
    void a_log_of_any_size_is_whole(int size) throws Exception {
        try (var other = new ServedLog(TestEntries.of(size))) {
            assertThat(verifyAt(other.url().toString())).contains("size     " + size + "\n");
        }
    }

    @Test
    void what_was_saved_the_log_has_to_have_grown_from() throws Exception {
        var kept = folder.resolve("kept");
        try (var before = new ServedLog(TestEntries.of(700))) {
            Files.write(kept, log.signer.checkpoint(before.leaves).getBytes(UTF_8));
        }
        assertThat(verify("--since", kept.toString(), "--save", kept.toString()))
                .contains(", growth since 700\n");
        assertThat(kept).hasBinaryContent(log.answers.get("checkpoint"));
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
        assertThat(verify("--since", kept.toString())).contains(", growth since 1,112\n");
    }

    @Test
    void redacted_and_withheld_words_are_counted() throws Exception {
        var entries = TestEntries.of(100);
        TestEntries.redact(entries, 7);
        TestEntries.words(entries.get(8)).removeAll().put("name", "words").put("withheld", true);
        try (var other = new ServedLog(entries)) {
            assertThat(verifyAt(other.url().toString()))
                    .contains("redacted the words of 1 entries", "withheld the words of 1 entries");
        }
    }

    @Test
    void words_redacted_after_the_checkpoint_are_explained_above_it() throws Exception {
        TestEntries.redact(log.entries, 1_000);
        assertThat(verify()).contains("size     1,112\n", "redacted the words of 1 entries");
    }

    @Test
    void another_key() {
        var other = TestSigner.of("sijil.test/claims");
        assertFails(" is not signed by " + other.keyName(), "--key", other.verifierKey());
    }

    @Test
    void no_key() {
        assertFails("--key is malformed (parts)", "--key", "nonsense");
    }

    @Test
    void a_file_without_a_checkpoint() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "hello\n");
        assertFails(file + " is malformed (no blank line)", "--since", file.toString());
        assertFails(
                "cannot read " + folder.resolve("none"),
                "--since",
                folder.resolve("none").toString());
    }

    @Test
    void a_place_without_a_log() {
        log.answers.clear();
        assertFails(log.url() + "/key: refused (404)");
        assertThatThrownBy(() -> verifyAt("here")).hasMessageStartingWith("a log's URL is such as ");
        log.close();
        assertFails("no answer from " + log.url() + "/, is Sijil up?");
    }

    @Test
    void options_that_are_of_one_log() {
        var verify = new Verify();
        new CommandLine(verify).parseArgs("--save", "kept");
        assertThatThrownBy(verify::call).hasMessage("--key, --since and --save are of one log; give its URL");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
