package org.sijil.bench.append;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.sijil.store.Bytes;

/**
 * What every contender is given alike: the first event of a new stream, as a claim is.
 *
 * @param id    ascends with time, as the ids that ingest gives do
 * @param facts as long as {@code words}; who does not tell them apart stores them together
 */
public record Event(String id, Bytes facts, Bytes words) {
    private static final String[] SYLLABLES = "al dar qun bus ra mar nawa ka frin tal in khil sa nam er da".split(" ");
    private static final String TEXT = text(1 << 20, new Random(7));

    /** @param size bytes of content of each */
    static List<Event> some(int count, int size) {
        var random = ThreadLocalRandom.current();
        return Stream.generate(() -> new Event(id(random), cutting(size / 2, random), cutting(size / 2, random)))
                .limit(count)
                .toList();
    }

    /** UUIDv7: milliseconds, then chance. */
    private static String id(ThreadLocalRandom random) {
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static Bytes cutting(int size, ThreadLocalRandom random) {
        int from = random.nextInt(TEXT.length() - size);
        return Bytes.utf8(TEXT.substring(from, from + size));
    }

    /** Neither noise nor one letter over and over: PostgreSQL compresses what is long. */
    private static String text(int size, Random random) {
        var text = new StringBuilder();
        while (text.length() < size) {
            text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]).append(" ".repeat(random.nextInt(2)));
        }
        return text.toString();
    }

    byte[] content() {
        var content = Arrays.copyOf(facts.toArray(), facts.size() + words.size());
        System.arraycopy(words.toArray(), 0, content, facts.size(), words.size());
        return content;
    }
}
