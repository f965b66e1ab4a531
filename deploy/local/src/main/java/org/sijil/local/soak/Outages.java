package org.sijil.local.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** For how long each fault was felt. */
final class Outages {
    private final Map<String, List<Outage>> byFault = new TreeMap<>();

    /**
     * @param away   until all was ready again, and an operation was acknowledged
     * @param behind until what was acknowledged by then could be read
     */
    private record Outage(Duration away, Duration behind) {}

    void add(String fault, Duration away, Duration behind) {
        byFault.computeIfAbsent(fault, _ -> new ArrayList<>()).add(new Outage(away, behind));
    }

    /** A row for each kind of fault. */
    String table() {
        var head = "%-28s %5s  %8s %8s  %8s %8s%n".formatted("away", "times", "median s", "max s", "to read", "max s");
        return byFault.entrySet().stream()
                .map(row -> "%-28s %5d  %s  %s%n"
                        .formatted(
                                row.getKey(),
                                row.getValue().size(),
                                seconds(row.getValue(), Outage::away),
                                seconds(row.getValue(), Outage::behind)))
                .collect(Collectors.joining("", head, ""));
    }

    /** The median and the longest. */
    private static String seconds(List<Outage> outages, Function<Outage, Duration> which) {
        var sorted = outages.stream().map(which).sorted().toList();
        var median = sorted.get(sorted.size() / 2);
        return "%8.1f %8.1f".formatted(median.toMillis() / 1e3, sorted.getLast().toMillis() / 1e3);
    }
}
