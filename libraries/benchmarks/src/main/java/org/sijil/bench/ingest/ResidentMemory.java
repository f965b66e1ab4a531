package org.sijil.bench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** How many megabytes a process holds, watched from here on until it is closed. Known on Linux only. */
final class ResidentMemory implements AutoCloseable {
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    private final Path status;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final double before;
    private volatile double peak;

    ResidentMemory(long pid) {
        status = Path.of("/proc/%d/status".formatted(pid));
        before = now();
        peak = before;
        var _ = watch.scheduleAtFixedRate(
                () -> peak = Math.max(peak, now()), MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    double before() {
        return before;
    }

    double peak() {
        return peak;
    }

    double now() {
        if (Files.notExists(status)) {
            return Double.NaN;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
