package org.sijil.domain.scenario;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The same test on many random worlds. Each is named by its seed, with which {@code -Dseed=} replays it alone. */
public final class Seeds {
    private Seeds() {}

    public static Stream<DynamicTest> each(int rounds, Consumer<RandomGenerator> test) {
        var replayed = Long.getLong("seed");
        var seeds =
                replayed != null ? LongStream.of(replayed) : new SplittableRandom().longs(rounds, 0, Long.MAX_VALUE);
        return seeds.mapToObj(
                seed -> DynamicTest.dynamicTest("-Dseed=" + seed, () -> test.accept(new SplittableRandom(seed))));
    }
}
