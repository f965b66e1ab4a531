package org.sijil.local.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.local.CommandFailed;

class HeldAreasTest {
    @TempDir
    private Path folder;

    private String claims(String table) throws IOException {
        var file = Files.writeString(folder.resolve("map.csv"), table);
        var claims = folder.resolve("claims");
        HeldAreas.of("mapper", OffsetDateTime.parse("2024-11-27T02:00:00+02:00"))
                .write(file, claims);
        return Files.readString(claims);
    }

    @Test
    void each_row_is_a_claim_in_its_own_line() throws IOException {
        assertThat(claims("actor,area,note\nregime,C1,\n\"opposition\", C2 ,\"north, \"\"half\"\"\"\n"))
                .isEqualTo("""

                {"type":"HOLDS","areas":["C1"],"actor":"regime","source":"mapper","occurred":{"earliest":"2024-11-27T00:00:00Z","latest":"2024-11-27T00:00:00Z"},"basis":"SECOND_HAND"}
                {"type":"HOLDS","areas":["C2"],"actor":"opposition","source":"mapper","occurred":{"earliest":"2024-11-27T00:00:00Z","latest":"2024-11-27T00:00:00Z"},"basis":"SECOND_HAND","note":"north, \\"half\\""}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "'area,actor|C1,', line 2 has no actor",
        "'area,side|C1,x', line 2 has no actor",
        "'area,actor|C1,x|,x', line 3 has no area",
        "'area,actor|C1,x,y', line 2",
        "'area,actor|\"C1', line 2"
    })
    void what_cannot_be_read_is_told_by_its_line(String table, String fault) {
        assertThatThrownBy(() -> claims(table.replace('|', '\n')))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining(fault);
    }
}
