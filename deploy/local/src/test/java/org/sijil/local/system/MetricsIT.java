package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the services measure is what docs/metrics.md, the alert rules and the dashboard name. */
@ExtendWith(SharedSijil.class)
class MetricsIT {
    private static final Path HOME = Path.of("../..");
    private static final Pattern ROW = Pattern.compile("\\| `(sijil_\\w+)` \\| ([a-z, ]+) \\|");
    private static final Pattern NAME = Pattern.compile("\\b(sijil|http)_\\w+");

    private static final String CLAIM = """
            {"type":"HOLDS","areas":["C2499"],"actor":"nobody","source":"al-modon",
             "occurred":{"earliest":"2024-12-08T09:00:00Z","latest":"2024-12-08T09:00:00Z"}}""";

    @Test
    void all_name_the_same(Launched sijil) throws IOException {
        var ports = sijil.api().ports();
        assertThat(sijil.api().post("/ingest/claims", CLAIM, "contributor").status())
                .isEqualTo(422);
        sijil.api().query("/position");
        var given = new TreeMap<>(Map.of(
                "ingest", measured(ports.ingest()),
                "incident", measured(ports.incident()),
                "query", measured(ports.query())));

        assertThat(documented())
                .isEqualTo(given.entrySet().stream()
                        .flatMap(service -> service.getValue().stream()
                                .filter(name -> name.startsWith("sijil_"))
                                .map(name -> Map.entry(name, service.getKey())))
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                TreeMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new)))));
        var all = given.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        for (var file : new String[] {"alerts.yaml", "dashboard.json"}) {
            assertThat(names(Files.readString(HOME.resolve("deploy/observability/" + file))))
                    .as(file)
                    .isNotEmpty()
                    .isSubsetOf(all);
        }
        assertThat(Api.get(ports.ingest(), "/q/metrics").text())
                .contains("sijil_commands_total{problem=\"unknown-reference\",status=\"422\"}");
    }

    /** By name, who gives it. */
    private static Map<String, Set<String>> documented() throws IOException {
        return ROW.matcher(Files.readString(HOME.resolve("docs/metrics.md")))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> new TreeSet<>(Arrays.asList(row.group(2).split(", "))),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static Set<String> measured(int port) {
        return Api.get(port, "/q/metrics")
                .text()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
