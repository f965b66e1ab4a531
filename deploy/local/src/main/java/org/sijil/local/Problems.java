package org.sijil.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/** Reads RFC 9457 problems aloud. */
public final class Problems {
    private Problems() {}

    public static String reason(int status, JsonNode problem) {
        var title = problem.path("title").asText("refused");
        var reason = new StringJoiner("; ");
        reason.add(problem.path("detail").asText(title) + " (" + status + ")");
        for (var error : problem.path("errors")) {
            reason.add(
                    (error.path("pointer").asText() + " " + error.path("detail").asText()).strip());
        }
        return reason.toString();
    }
}
