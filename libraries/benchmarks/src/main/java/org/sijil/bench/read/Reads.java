package org.sijil.bench.read;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import org.sijil.bench.fold.ToldYear;

/** What is asked of a {@link ToldYear}. Each is asked on a schedule of its own. */
final class Reads {
    private static final long SEED = 7;
    private static final long NEW_YEAR = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    private static final int YEAR_SECONDS = 366 * 24 * 3600;
    private static final int AREAS = 8000;

    /** @param target in milliseconds, of the 99th percentile */
    record Kind(String name, double perSecond, double target, LongFunction<Future<Buffer>> sending) {}

    private final ReadClient client;
    private final ToldYear year;
    private final RandomGenerator random = new SplittableRandom(SEED);

    Reads(ReadClient client, ToldYear year) {
        this.client = client;
        this.year = year;
    }

    List<Kind> kinds() {
        return List.of(
                new Kind("`/areas/{id}/control`, both clocks at random", 1000, 10, _ -> areaAtRandom()),
                new Kind("`/control`, all areas, now", 20, 100, _ -> map()),
                new Kind("`/diff`, a month of knowledge", 1, 500, this::diff),
                new Kind("`/lens`, all claims", 0.2, 2000, _ -> lens()));
    }

    Future<Buffer> areaAtRandom() {
        var at = Instant.ofEpochSecond(NEW_YEAR + random.nextInt(YEAR_SECONDS));
        long known = random.nextLong(year.position(0), year.entries() + 1);
        var path = "/areas/area-%d/control?validAt=%s&knownAt=%d".formatted(random.nextInt(AREAS), at, known);
        return client.get(path, "\"known\":" + known);
    }

    private Future<Buffer> map() {
        return client.get("/control?limit=10000", "\"next\":null");
    }

    /** Another month each time, and another moment at which it is looked at. */
    private Future<Buffer> diff(long number) {
        int month = (int) (number % 11);
        var path = "/diff?knownFrom=%d&knownTo=%d&validAt=%s&limit=1000"
                .formatted(
                        year.position(year.claims() / 12 * month),
                        year.position(year.claims() / 12 * (month + 1)),
                        Instant.ofEpochSecond(NEW_YEAR)
                                .plus(30L * (month + 1), ChronoUnit.DAYS)
                                .plusSeconds(number));
        return client.get(path, "\"items\":[");
    }

    private Future<Buffer> lens() {
        var body = "{\"validAt\":\"2025-01-01T00:00:00Z\",\"knownAt\":%d}".formatted(year.entries());
        return client.post("/lens", body, 200, "\"known\":" + year.entries());
    }
}
