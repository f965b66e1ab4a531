package org.sijil.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.local.CommandFailed;
import picocli.CommandLine;

/** A log of 1,112 entries: two pages, four full tiles of leaves and one that is not. */
class VerifyTest {
    private static final int SIZE = 1_112;

    private final ServedLog log = new ServedLog(TestEntries.of(SIZE));

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void a_whole_log_is_reported() throws Exception {
        assertThat(verify("--key", log.signer.verifierKey()))
                .isEqualTo("""
                sijil.test/claims at %s is whole
                  size     1,112
                  root     %s
                  signed   by %s
                  checked  entries, streams, parts, root, tiles, 22 proofs of inclusion
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
    void words_that_no_entry_explains_are_a_fault() {
        TestEntries.words(log.entries.get(9))
                .removeAll()
                .put("name", "words")
                .put("redacted", true)
                .put("by", 5_000);
        assertFault("position 9: its words are gone, and entry 5000 is no redaction of them");
    }

    @Test
    void a_header_that_was_edited() {
        edit(log.entries.get(300));
        assertFault("position 300: the leaf hash is not the header's");
    }

    @Test
    void a_header_that_was_edited_with_its_leaf() {
        var entry = log.entries.get(300);
        edit(entry);
        entry.put("recordedBy", "nobody");
        TestEntries.hashAnew(entry);
        assertFault("the 1112 entries lead to the root ");
    }

    @Test
    void the_leaf_of_another_header() {
        log.entries.get(300).set("leafHash", log.entries.get(301).get("leafHash"));
        assertFault("position 300: the leaf hash is not the header's");
    }

    @Test
    void a_part_that_was_edited() {
        TestEntries.words(log.entries.get(12)).put("bytes", "{}");
        assertFault("position 12: its words are not what the header commits to");
    }

    @Test
    void a_tail_that_was_cut() {
        log.entries.subList(1_100, SIZE).clear();
        assertFault("position 1100: the log ends here, and was signed with 1112 entries");
    }

    @Test
    void two_entries_that_were_swapped() {
        Collections.swap(log.entries, 100, 101);
        assertFault("position 100: the entry of position 101 stands here");
    }

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

    private String verify(String... options) throws IOException, InterruptedException {
        return verifyAt(log.url().toString(), options);
    }

    private static String verifyAt(String url, String... options) throws IOException, InterruptedException {
        var verify = new Verify();
        var arguments = Stream.concat(Stream.of(url), Stream.of(options)).toArray(String[]::new);
        new CommandLine(verify).parseArgs(arguments);
        return verify.verify(URI.create(url));
    }

    private void assertFault(String line, String... options) {
        assertThatThrownBy(() -> verify(options))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("sijil.test/claims: " + line);
    }

    private void assertFails(String line, String... options) {
        assertThatThrownBy(() -> verify(options))
                .isInstanceOf(CommandFailed.class)
                .message()
                .endsWith(line)
                .hasLineCount(1);
    }

    private String kept(List<byte[]> leaves) throws IOException {
        return Files.writeString(folder.resolve("kept"), log.signer.checkpoint(leaves))
                .toString();
    }

    private static void edit(ObjectNode entry) {
        entry.put("header", entry.path("header").asText().replace("\"somebody\"", "\"nobody\""));
    }

    private void flip(String path) {
        var tile = bytes(log.answer(path));
        tile[tile.length - 1] ^= 1;
        log.answers.put(path, tile);
    }

    private static byte[] bytes(byte @Nullable [] answer) {
        assertThat(answer).isNotNull();
        return Objects.requireNonNull(answer);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
