package org.sijil.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendTest {
    private static Append append(String stream, String type, @Nullable String recordedBy, List<Part> parts) {
        return new Append(stream, Expected.ANY, type, parts, recordedBy, null, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "say \"so\"", "back\\slash", "line\nbreak", "nul\0", "دمشق", "délé", "\u007f"})
    void what_goes_into_a_header_needs_no_escape(String bad) {
        assertThatIllegalArgumentException().isThrownBy(() -> append(bad, "t", null, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> append("s", bad, null, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> append("s", "t", bad, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reliance(bad, 0));
    }

    @Test
    void every_length_has_a_limit() {
        var long201 = "x".repeat(201);
        assertThatIllegalArgumentException().isThrownBy(() -> append(long201, "t", null, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> append("s", long201, null, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> append("s", "t", long201, List.of()));
        var parts = Collections.nCopies(101, Part.unsalted(Bytes.EMPTY));
        assertThatIllegalArgumentException().isThrownBy(() -> append("s", "t", null, parts));
    }

    @Test
    void a_salt_is_whole_or_absent() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Part(Bytes.of(new byte[31]), Bytes.EMPTY));
    }

    @Test
    void a_commitment_hashes_its_tag_the_salt_and_the_content() {
        // printf '\x02%032dwords' 0 | sha256sum
        var part = new Part(Bytes.utf8("0".repeat(32)), Bytes.utf8("words"));
        assertThat(part.commitment().hex())
                .isEqualTo("710a1cc22deaee12f2e99b6273f060b57d5c415f133d7fd072e54758347f5727");
    }
}
