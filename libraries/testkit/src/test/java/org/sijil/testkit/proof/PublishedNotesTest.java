package org.sijil.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.store.Hash;
import org.sijil.store.tree.NoteSigner;
import org.sijil.verifier.proof.Checkpoint;
import org.sijil.verifier.proof.SignedNote;
import org.sijil.verifier.proof.Verdict;
import org.sijil.verifier.proof.VerifierKey;

/** Notes and checkpoints that other implementations publish with the keys they were signed by. */
class PublishedNotesTest {
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String PETERS_SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String TEXT = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.
        """;
    private static final String BY_PETER = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUg"
            + "YN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String BY_ENOCH = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp"
            + "+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    private static final String ASTRA = "astra+cad5a3d2+AZJqeuyE/GnknsCNh1eCtDtwdAwKBddOlS8M2eI1Jt4b";
    private static final List<String> WORDS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eit",
            "nain",
            "ten",
            "ileven",
            "twelf",
            "threeten",
            "fourten",
            "fivten");
    private static final List<String> CHECKPOINTS = List.of("""
        example.com/testdata
        0
        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

        — astra ytWj0vyk8mOOKGTcc4inCsUD4jQTYNX/r820NAqdU6Fsj8PpEU+m74Z6SMW0BGapHgIw2xsYd9P3+E8PdXWcj0zTeAs=
        """, """
        example.com/testdata
        7
        IrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U=

        — astra ytWj0mbLo8zw6TpvMVTJMPVVaZTul3QfYjC4BpORAFiglmHyFihMwVJHiHXWQmyyeCdPRKAaj8YpHEKjBfDMmKPL9Q0=
        """, """
        example.com/testdata
        15
        rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=

        — astra ytWj0iUyv3abfvt9ea52PCdTsNBiHBss+L7Z1nMhVcsoh+Re7YASWz78PrjiocC8gvkBUaDrV2Y3Ez2THNxCWnbpkQE=
        """);

    @Test
    void a_signature_is_the_published_one() {
        var typedSeed = Base64.getDecoder().decode(PETERS_SEED);
        var signer = NoteSigner.of("PeterNeumann", Arrays.copyOfRange(typedSeed, 1, typedSeed.length));
        assertThat(signer.verifierKey()).isEqualTo(PETER);
        assertThat(signer.sign(TEXT)).isEqualTo(TEXT + "\n" + BY_PETER);
    }

    @Test
    void a_note_by_two_is_signed_by_either() {
        var note = sound(SignedNote.parse((TEXT + "\n" + BY_PETER + BY_ENOCH).getBytes(StandardCharsets.UTF_8)));
        for (var key : List.of(PETER, ENOCH)) {
            assertThat(sound(note.textSignedBy(key(key)))).isEqualTo(TEXT);
        }
    }

    @Test
    void nothing_near_a_key_is_a_key() {
        for (int begin = 0; begin < PETER.length(); begin++) {
            for (int end = begin; end <= PETER.length(); end++) {
                if (end - begin < PETER.length()) {
                    assertThat(VerifierKey.parse(PETER.substring(begin, end))).isInstanceOf(Verdict.Refused.class);
                }
            }
            var next = (char) (PETER.charAt(begin) + 1);
            var changed = PETER.substring(0, begin) + next + PETER.substring(begin + 1);
            assertThat(VerifierKey.parse(changed)).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void published_checkpoints_are_of_the_tree_that_their_leaves_give() {
        var tree = new TiledTree(WORDS.stream().map(Hash::leaf).toList());
        for (var text : CHECKPOINTS) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var checkpoint = sound(Checkpoint.read(bytes, "example.com/testdata", key(ASTRA)));
            int size = (int) checkpoint.tree().size();
            assertThat(checkpoint.tree()).isEqualTo(tree.head(size));
        }
    }

    private static VerifierKey key(String text) {
        return sound(VerifierKey.parse(text));
    }

    private static <T> T sound(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Sound.class);
        return ((Verdict.Sound<T>) verdict).value();
    }
}
