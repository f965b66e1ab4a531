package org.sijil.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenInstantTest {
    private static final long SEED = Long.getLong("seed", 20241208);
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Test
    void what_is_written_is_read() {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            long second = i == 0 ? FIRST : i == 1 ? LAST : random.nextLong(FIRST, LAST + 1);
            long nanos = random.nextInt(3) == 0 ? random.nextInt(1_000_000_000) : 0;
            var instant = Instant.ofEpochSecond(second, nanos);
            assertThat(WrittenInstant.read(instant.toString()))
                    .as("seed %d", SEED)
                    .isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-12-08",
                "2024-12-08T06:00Z",
                "2024-12-08t06:00:00Z",
                "2024-12-08T06:00:00z",
                "2024-12-08T06:00:00+00:00",
                "2024-12-08T06:00:00.000Z",
                "2024-12-08T24:00:00Z",
                "2024-12-08T06:60:00Z",
                "2024-12-08T23:59:60Z",
                "2024-02-30T06:00:00Z",
                "2023-02-29T06:00:00Z",
                "2024-13-01T06:00:00Z",
                "2024-00-01T06:00:00Z",
                "202٤-12-08T06:00:00Z",
                "+024-12-08T06:00:00Z"
            })
    void what_is_written_otherwise_is_refused(String text) {
        assertThatThrownBy(() -> WrittenInstant.read(text)).isInstanceOf(DateTimeException.class);
    }
}
