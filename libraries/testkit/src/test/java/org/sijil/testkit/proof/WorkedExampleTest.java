package org.sijil.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.store.Bytes;
import org.sijil.store.Hash;
import org.sijil.store.tree.Checkpoint;
import org.sijil.store.tree.CompactRange;
import org.sijil.store.tree.NoteSigner;
import org.sijil.store.tree.ProofPath;
import org.sijil.store.tree.ReceiptFile;
import org.sijil.store.tree.TileBytes;
import org.sijil.verifier.proof.Receipt;
import org.sijil.verifier.proof.Verdict;
import org.sijil.verifier.proof.VerifierKey;

/** The example of docs/spec/proofs.md: written to the byte by what writes, believed to the bit by what verifies. */
class WorkedExampleTest {
    private static final Path GOLDEN = Path.of("src/test/resources/proof");
    private static final Path SPECIFICATION = Path.of("../../docs/spec/proofs.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("^```text (\\S+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final String ORIGIN = "sijil.local/claims";

    /** RFC 8032 §7.1, test 1. */
    private static final byte[] SEED =
            HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static final NoteSigner SIGNER = NoteSigner.of(ORIGIN, SEED);
    private static final List<Hash> LEAVES =
            PublishedTreesTest.LEAVES.stream().map(Hash::leaf).toList();
    private static final int POSITION = 5;

    @Test
    void the_key_is_as_pinned() throws IOException {
        assertThat(SIGNER.verifierKey() + "\n").isEqualTo(golden("key"));
    }

    @Test
    void the_checkpoint_is_as_pinned() throws IOException {
        assertThat(checkpoint()).isEqualTo(golden("checkpoint"));
    }

    @Test
    void the_receipt_is_as_pinned() throws IOException {
        assertThat(receipt()).isEqualTo(golden("receipt"));
    }

    @Test
    void the_specification_shows_them() throws IOException {
        var examples =
                EXAMPLE.matcher(Files.readString(SPECIFICATION)).results().toList();
        assertThat(examples).extracting(example -> example.group(1)).containsExactly("key", "checkpoint", "receipt");
        for (var example : examples) {
            assertThat(example.group(2)).isEqualTo(golden(example.group(1)));
        }
    }

    @Test
    void the_receipt_is_believed_but_not_with_any_bit_changed() {
        var bytes = receipt().getBytes(StandardCharsets.UTF_8);
        assertThat(verified(bytes)).isInstanceOf(Verdict.Sound.class);
        for (int bit = 0; bit < Byte.SIZE * bytes.length; bit++) {
            var changed = bytes.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(verified(changed)).as("bit %d", bit).isInstanceOf(Verdict.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sijil local", "sijil+local", "sijil\tlocal", "sijil\u00a0local", "sijil\u3000local"})
    void a_key_has_to_have_a_name_without_spaces_and_plus(String name) {
        assertThatThrownBy(() -> NoteSigner.of(name, SEED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_cannot_be_a_note_is_not_signed() {
        for (var text : List.of("", "no line end", "a\ttab\n", "a\rreturn\n")) {
            assertThatThrownBy(() -> SIGNER.sign(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> NoteSigner.of(ORIGIN, new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private static String checkpoint() {
        var root = CompactRange.EMPTY.append(LEAVES).root();
        return SIGNER.sign(new Checkpoint(ORIGIN, LEAVES.size(), root).text());
    }

    private static String receipt() {
        var path = (ProofPath.Nodes) ProofPath.inclusion(POSITION, LEAVES.size());
        Bytes tile = TileBytes.of(LEAVES);
        return new ReceiptFile(POSITION, path.hashes(_ -> tile), checkpoint()).text();
    }

    private static Verdict<org.sijil.verifier.proof.Checkpoint> verified(byte[] receipt) {
        var header = PublishedTreesTest.LEAVES.get(POSITION);
        return VerifierKey.parse(SIGNER.verifierKey())
                .then(key -> Receipt.parse(receipt).then(read -> read.verify(header, ORIGIN, key)));
    }

    private static String golden(String name) throws IOException {
        return Files.readString(GOLDEN.resolve(name));
    }
}
