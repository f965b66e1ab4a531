package org.sijil.local.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** For how long what had a fault was away: until it was ready again, and claims were answered. */
final class Outages {
    private final Map<String, List<Duration>> byFault = new TreeMap<>();

    void add(String fault, Duration away) {
        byFault.computeIfAbsent(fault, _ -> new ArrayList<>()).add(away);
    }

    /** A row for each kind of fault. */
    String table() {
        return byFault.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue().stream().sorted().toList()))
                .collect(Collectors.joining("", "%-28s %5s  median s    max s%n".formatted("away", "times"), ""));
    }

    private static String row(String fault, List<Duration> sorted) {
        var median = sorted.get(sorted.size() / 2);
        return "%-28s %5d  %8.1f %8.1f%n"
                .formatted(
                        fault,
                        sorted.size(),
                        median.toMillis() / 1e3,
                        sorted.getLast().toMillis() / 1e3);
    }
}
