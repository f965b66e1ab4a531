package org.sijil.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.domain.event.ClaimLogEvent.PolicyAdopted;

/** Replay a failure with {@code -Dseed=}. */
class RoundTripTest {
    private static final int ROUNDS = 200;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final RandomEvents events = new RandomEvents(new Random(seed));

    @Test
    void what_is_written_is_read_and_written_again_the_same() {
        for (int round = 0; round < ROUNDS; round++) {
            events.oneOfEach().forEach(event -> {
                var stored = throughUtf8(write(event));
                var read = ClaimLogFormat.read(stored.type(), stored.facts(), stored.words());
                assertThat(read).as("seed %d", seed).isEqualTo(event);
                assertThat(write(read)).as("seed %d", seed).isEqualTo(stored);
            });
        }
    }

    @Test
    void words_that_are_gone_are_null() {
        var claim = Samples.claim("c-2", ClaimType.HOLDS);
        assertThat(withoutWords(new Recorded(claim, ClaimWords.NONE))).isEqualTo(new Recorded(claim, null));
        assertThat(withoutWords(new Corrected(claim, ClaimWords.NONE, "late")))
                .isEqualTo(new Corrected(claim, null, null));
        assertThat(withoutWords(new Retracted("c-2", "evening-post", "late")))
                .isEqualTo(new Retracted("c-2", "evening-post", null));
    }

    @Test
    void every_kind_of_event_is_tried() {
        var tried = events.oneOfEach().map(Object::getClass).collect(Collectors.<Class<?>>toSet());
        tried.add(PolicyAdopted.class);
        assertThat(tried).isEqualTo(leaves(ClaimLogEvent.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> leaves(Class<?> kind) {
        return kind.isSealed()
                ? Stream.of(kind.getPermittedSubclasses()).flatMap(RoundTripTest::leaves)
                : Stream.of(kind);
    }

    private static Stored write(ClaimLogEvent event) {
        return event instanceof EntryRedacted redaction
                ? ClaimLogFormat.write(redaction, "claim/c-1")
                : ClaimLogFormat.write(event);
    }

    private static ClaimLogEvent withoutWords(ClaimLogEvent event) {
        var stored = write(event);
        return ClaimLogFormat.read(stored.type(), stored.facts(), null);
    }

    private static Stored throughUtf8(Stored stored) {
        var words = stored.words();
        return new Stored(stored.stream(), stored.type(), utf8(stored.facts()), words == null ? null : utf8(words));
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
