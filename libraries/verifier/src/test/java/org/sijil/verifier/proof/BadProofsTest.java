package org.sijil.verifier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sijil.verifier.proof.Verdict.Refused;
import org.sijil.verifier.proof.Verdict.Sound;

/**
 * Keys, notes, checkpoints, receipts, tiles and entry bundles, each wrong in the one way that its file's name says. Made
 * by other means than the code under test, and signed anew where a signature would have told too early.
 */
class BadProofsTest {
    private static final Path FILES = Path.of("src/test/resources");
    private static final String ORIGIN = "sijil.local/claims";

    /** Of the entry for which the receipts are. */
    private static final String HEADER =
            "{\"v\":1,\"position\":5,\"stream\":\"claim/c-5\",\"version\":0,\"previous\":-1,"
                    + "\"type\":\"claim.recorded.v1\",\"recordedAt\":\"2031-05-04T08:30:00.000000Z\","
                    + "\"recordedBy\":\"AAAAAAAAAAAAAAAAAAAAAA\","
                    + "\"parts\":[\"" + "0".repeat(64) + "\",\"" + "1".repeat(64) + "\"]}";

    private static final int WIDTH = 3;
    private static final int BEGIN = 512;

    private static final String FAULTS = """
        keys/no-key                             Malformed[format=KEY, what=parts]
        keys/id-of-seven-digits                 Malformed[format=KEY, what=parts]
        keys/id-in-capitals                     Malformed[format=KEY, what=parts]
        keys/line-end-behind                    Malformed[format=KEY, what=parts]
        keys/name-empty                         Malformed[format=KEY, what=name]
        keys/name-with-a-space                  Malformed[format=KEY, what=name]
        keys/name-with-a-no-break-space         Malformed[format=KEY, what=name]
        keys/name-with-a-control-character      Malformed[format=KEY, what=name]
        keys/key-empty                          Malformed[format=KEY, what=base64]
        keys/key-in-hex                         Malformed[format=KEY, what=base64]
        keys/key-in-url-alphabet                Malformed[format=KEY, what=base64]
        keys/id-of-another-key                  WrongKeyId[told=f23e72f6, derived=de129e26]
        keys/id-of-another-name                 WrongKeyId[told=de129e26, derived=77cc15bb]
        keys/key-of-a-witness                   Malformed[format=KEY, what=type]
        keys/key-too-short                      Malformed[format=KEY, what=length]
        keys/key-too-long                       Malformed[format=KEY, what=length]
        keys/key-off-the-curve                  Malformed[format=KEY, what=no point of the curve]
        notes/empty                             Malformed[format=NOTE, what=no blank line]
        notes/not-utf-8                         Malformed[format=NOTE, what=UTF-8]
        notes/surrogate                         Malformed[format=NOTE, what=UTF-8]
        notes/tab                               Malformed[format=NOTE, what=control character]
        notes/carriage-returns                  Malformed[format=NOTE, what=control character]
        notes/no-blank-line                     Malformed[format=NOTE, what=no blank line]
        notes/no-line-end                       Malformed[format=NOTE, what=no end of line]
        notes/no-signature                      Malformed[format=NOTE, what=no signature]
        notes/line-behind-the-signatures        Malformed[format=NOTE, what=signature]
        notes/hyphen-before-the-name            Malformed[format=NOTE, what=signature]
        notes/two-spaces-behind-the-name        Malformed[format=NOTE, what=signature]
        notes/space-behind-the-signature        Malformed[format=NOTE, what=signature]
        notes/name-missing                      Malformed[format=NOTE, what=signature]
        notes/name-with-a-plus                  Malformed[format=NOTE, what=signature]
        notes/name-with-an-ideographic-space    Malformed[format=NOTE, what=signature]
        notes/signature-of-an-id-only           Malformed[format=NOTE, what=signature]
        notes/signature-not-base64              Malformed[format=NOTE, what=signature]
        notes/signature-without-padding         Malformed[format=NOTE, what=signature]
        notes/signature-with-spare-bits-set     Malformed[format=NOTE, what=signature]
        notes/signatures-101                    Malformed[format=NOTE, what=too many signatures]
        notes/signed-by-another                 NotSigned[key=sijil.local/claims+de129e26]
        notes/signed-by-a-namesake              NotSigned[key=sijil.local/claims+de129e26]
        notes/signed-under-another-name         NotSigned[key=sijil.local/claims+de129e26]
        notes/text-edited                       WrongSignature[key=sijil.local/claims+de129e26]
        notes/line-end-added                    WrongSignature[key=sijil.local/claims+de129e26]
        notes/signature-edited                  WrongSignature[key=sijil.local/claims+de129e26]
        notes/signature-cut-short               WrongSignature[key=sijil.local/claims+de129e26]
        notes/signature-too-long                WrongSignature[key=sijil.local/claims+de129e26]
        notes/signature-of-the-other-form       WrongSignature[key=sijil.local/claims+de129e26]
        notes/second-signature-wrong            WrongSignature[key=sijil.local/claims+de129e26]
        notes/signed-with-the-blank-line        WrongSignature[key=sijil.local/claims+de129e26]
        notes/signed-without-the-last-line-end  WrongSignature[key=sijil.local/claims+de129e26]
        checkpoints/two-lines                   Malformed[format=CHECKPOINT, what=lines]
        checkpoints/origin-empty                Malformed[format=CHECKPOINT, what=empty line]
        checkpoints/extension-empty             Malformed[format=CHECKPOINT, what=empty line]
        checkpoints/size-with-an-idle-zero      Malformed[format=CHECKPOINT, what=size]
        checkpoints/size-negative               Malformed[format=CHECKPOINT, what=size]
        checkpoints/size-with-a-sign            Malformed[format=CHECKPOINT, what=size]
        checkpoints/size-with-a-space           Malformed[format=CHECKPOINT, what=size]
        checkpoints/size-in-arabic-digits       Malformed[format=CHECKPOINT, what=size]
        checkpoints/size-of-19-digits           Malformed[format=CHECKPOINT, what=size]
        checkpoints/root-in-hex                 Malformed[format=CHECKPOINT, what=root]
        checkpoints/root-too-short              Malformed[format=CHECKPOINT, what=root]
        checkpoints/root-too-long               Malformed[format=CHECKPOINT, what=root]
        checkpoints/root-without-padding        Malformed[format=CHECKPOINT, what=root]
        checkpoints/root-with-spare-bits-set    Malformed[format=CHECKPOINT, what=root]
        checkpoints/root-without-leaves         OtherRoot[size=0]
        checkpoints/another-log                 OtherOrigin[expected=sijil.local/claims, found=sijil.local/control]
        checkpoints/size-edited                 WrongSignature[key=sijil.local/claims+de129e26]
        proofs/empty                            Malformed[format=RECEIPT, what=no blank line]
        proofs/not-utf-8                        Malformed[format=RECEIPT, what=UTF-8]
        proofs/another-version                  Malformed[format=RECEIPT, what=first line]
        proofs/carriage-return                  Malformed[format=RECEIPT, what=first line]
        proofs/index-missing                    Malformed[format=RECEIPT, what=index]
        proofs/index-with-an-idle-zero          Malformed[format=RECEIPT, what=index]
        proofs/index-negative                   Malformed[format=RECEIPT, what=index]
        proofs/index-of-19-digits               Malformed[format=RECEIPT, what=index]
        proofs/nothing-but-the-first-line       Malformed[format=RECEIPT, what=index]
        proofs/extra-not-base64                 Malformed[format=RECEIPT, what=extra]
        proofs/extra-behind-the-index           Malformed[format=RECEIPT, what=hash]
        proofs/extra-twice                      Malformed[format=RECEIPT, what=index]
        proofs/hash-in-hex                      Malformed[format=RECEIPT, what=hash]
        proofs/hash-too-short                   Malformed[format=RECEIPT, what=hash]
        proofs/hash-with-spare-bits-set         Malformed[format=RECEIPT, what=hash]
        proofs/hashes-64                        Malformed[format=RECEIPT, what=too many hashes]
        proofs/blank-line-missing               Malformed[format=NOTE, what=no blank line]
        proofs/checkpoint-missing               Malformed[format=NOTE, what=no blank line]
        proofs/blank-line-doubled               WrongSignature[key=sijil.local/claims+de129e26]
        proofs/checkpoint-edited                WrongSignature[key=sijil.local/claims+de129e26]
        proofs/checkpoint-of-another-log        OtherOrigin[expected=sijil.local/claims, found=sijil.local/control]
        proofs/checkpoint-by-another            NotSigned[key=sijil.local/claims+de129e26]
        proofs/index-outside-the-tree           OutsideTree[position=7, size=7]
        proofs/index-of-a-neighbour             OtherRoot[size=7]
        proofs/hash-left-out                    TooFewHashes[]
        proofs/hash-put-in                      TooManyHashes[]
        proofs/hashes-swapped                   OtherRoot[size=7]
        proofs/hash-edited                      OtherRoot[size=7]
        proofs/another-checkpoint               OtherRoot[size=7]
        tiles/empty                             Malformed[format=TILE, what=length]
        tiles/hash-missing                      Malformed[format=TILE, what=length]
        tiles/hash-too-many                     Malformed[format=TILE, what=length]
        tiles/cut-short                         Malformed[format=TILE, what=length]
        tiles/byte-too-many                     Malformed[format=TILE, what=length]
        bundles/empty                           Malformed[format=BUNDLE, what=width]
        bundles/entry-missing                   Malformed[format=BUNDLE, what=width]
        bundles/entry-too-many                  Malformed[format=BUNDLE, what=width]
        bundles/cut-in-a-length                 Malformed[format=BUNDLE, what=entry 2]
        bundles/cut-in-an-entry                 Malformed[format=BUNDLE, what=entry 2]
        bundles/byte-too-many                   Malformed[format=BUNDLE, what=entry 3]
        bundles/entry-empty                     Malformed[format=BUNDLE, what=entry 1]
        bundles/lower-byte-first                Malformed[format=BUNDLE, what=entry 0]
        bundles/entry-with-a-line-end           Malformed[format=BUNDLE, what=entry 1]
        bundles/entry-not-ascii                 Malformed[format=BUNDLE, what=entry 1]
        bundles/entry-of-16385-bytes            Malformed[format=BUNDLE, what=entry 1]
        bundles/entry-edited                    OtherLeaf[position=513]
        bundles/entries-swapped                 OtherLeaf[position=512]
        """;

    private static final String SOUND = """
        keys/sound
        keys/sound-in-arabic
        notes/sound
        notes/sound-with-witnesses
        notes/sound-signed-twice
        checkpoints/sound
        checkpoints/sound-without-leaves
        checkpoints/sound-with-an-extension
        proofs/sound
        proofs/sound-with-extra
        proofs/sound-of-a-single-entry
        tiles/sound
        bundles/sound
        """;

    @TestFactory
    Stream<DynamicTest> the_fault_is_told() {
        return FAULTS.lines()
                .map(line -> line.split(" +", 2))
                .map(row -> DynamicTest.dynamicTest(
                        row[0], () -> assertThat(fault(row[0])).hasToString(row[1])));
    }

    @TestFactory
    Stream<DynamicTest> what_is_sound_stands() {
        return SOUND.lines()
                .map(file -> DynamicTest.dynamicTest(
                        file, () -> assertThat(fault(file)).isNull()));
    }

    @Test
    void every_file_is_tried() throws IOException {
        var tried = Stream.concat(SOUND.lines(), FAULTS.lines().map(line -> line.split(" +", 2)[0]));
        try (var files = Files.find(FILES, 2, (file, attributes) -> attributes.isRegularFile())) {
            assertThat(files.map(file -> FILES.relativize(file).toString())
                            .filter(file -> file.contains("/") && !file.startsWith("logs/")))
                    .containsExactlyInAnyOrderElementsOf(tried.toList());
        }
    }

    @Test
    void a_note_beyond_all_measure_is_not_read() {
        assertThat(SignedNote.parse(new byte[SignedNote.MAX_BYTES + 1]))
                .hasToString("Refused[fault=Malformed[format=NOTE, what=size]]");
        assertThat(Receipt.parse(new byte[Receipt.MAX_BYTES + 1]))
                .hasToString("Refused[fault=Malformed[format=RECEIPT, what=size]]");
    }

    @Test
    void a_tile_of_no_width_is_none() {
        assertThat(Tile.parse(new byte[0], 0)).hasToString("Refused[fault=Malformed[format=TILE, what=width]]");
        assertThat(Tile.parse(new byte[257 * Digest.SIZE], 257))
                .hasToString("Refused[fault=Malformed[format=TILE, what=width]]");
    }

    private static @Nullable ProofFault fault(String file) throws IOException {
        var bytes = Files.readAllBytes(FILES.resolve(file));
        return switch (file.substring(0, file.indexOf('/'))) {
            case "keys" -> fault(VerifierKey.parse(new String(bytes, StandardCharsets.UTF_8)));
            case "notes" -> fault(SignedNote.parse(bytes).then(note -> note.textSignedBy(key())));
            case "checkpoints" -> fault(Checkpoint.read(bytes, ORIGIN, key()));
            case "proofs" -> fault(Receipt.parse(bytes).then(receipt -> receipt.verify(HEADER, ORIGIN, key())));
            case "tiles" -> fault(Tile.parse(bytes, WIDTH));
            default -> bundleFault(bytes);
        };
    }

    private static @Nullable ProofFault bundleFault(byte[] bytes) throws IOException {
        var leaves = sound(Tile.parse(Files.readAllBytes(FILES.resolve("tiles/sound")), WIDTH));
        return switch (Bundle.parse(bytes, WIDTH)) {
            case Sound<Bundle> bundle -> bundle.value().fault(BEGIN, leaves);
            case Refused<Bundle> refused -> refused.fault();
        };
    }

    private static VerifierKey key() {
        try {
            return sound(VerifierKey.parse(Files.readString(FILES.resolve("keys/sound"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T sound(Verdict<T> verdict) {
        return ((Sound<T>) verdict).value();
    }

    private static <T> @Nullable ProofFault fault(Verdict<T> verdict) {
        return verdict instanceof Refused<T> refused ? refused.fault() : null;
    }
}
