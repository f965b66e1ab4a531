package org.sijil.local.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What ingest tells of a file, for a person. */
record Told(String file, JsonNode report) {
    int leftOut() {
        return report.path("conflictingTotal").asInt()
                + report.path("rejectedTotal").asInt();
    }

    /** Where it comes from, the sum, then the rows that were left out. */
    void print(PrintStream out) {
        out.printf("%s: %s%n", file, origin());
        out.printf(
                "  %,d rows%s: %,d new, %,d changed, %,d unchanged, %,d conflicting, %,d rejected%n",
                report.path("rows").asInt(),
                report.path("dryRun").asBoolean() ? ", nothing recorded yet" : "",
                report.path("new").asInt(),
                report.path("changed").asInt(),
                report.path("unchanged").asInt(),
                report.path("conflictingTotal").asInt(),
                report.path("rejectedTotal").asInt());
        if (!report.path("unread").isEmpty()) {
            out.printf("  columns that say nothing here: %s%n", texts(report.path("unread")));
        }
        print(out, "conflicting");
        print(out, "rejected");
    }

    private String origin() {
        return Stream.of("format", "version", "attribution", "licence")
                .map(field -> report.path(field).asText(""))
                .filter(text -> !text.isEmpty() && !text.equals("null"))
                .collect(Collectors.joining(", "));
    }

    private void print(PrintStream out, String list) {
        var findings = report.path(list);
        for (var finding : findings) {
            out.printf(
                    "  line %d, %s: %s: %s%n",
                    finding.path("line").asLong(),
                    finding.path("area").asText(),
                    list,
                    finding.path("reason").asText());
        }
        var more = report.path(list + "Total").asInt() - findings.size();
        if (more > 0) {
            out.printf("  … and %,d more %s%n", more, list);
        }
    }

    private static String texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
