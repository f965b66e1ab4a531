package org.sijil.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every read of a service whose reads are public, in each form it answers in, asked by those who may not see a word: it
 * is in no answer, no header, no line that is logged meanwhile, and no metric.
 */
public final class CanaryWalk {
    private static final List<String> KEPT_FROM = List.of("reader", "contributor", "operator");

    private final String canary;
    private final Map<String, String> parameters;
    private final Map<String, String> queries;
    private final Set<String> empty;

    /**
     * @param parameters of paths, by the path up to the parameter's end, such as {@code /areas/{id}}, or else by name
     * @param queries by route, such as {@code GET /diff}: without which it answers nothing
     * @param empty routes that answer nothing here; any other must answer to an analyst, or the walk would find nothing
     */
    public CanaryWalk(String canary, Map<String, String> parameters, Map<String, String> queries, Set<String> empty) {
        this.canary = canary;
        this.parameters = parameters;
        this.queries = queries;
        this.empty = empty;
    }

    /** @return the routes where an analyst finds the word */
    public Set<String> check(String openapi) {
        var seen = new LinkedHashSet<String>();
        try (var lines = new LogLines()) {
            for (var route : Route.describedAt(openapi)) {
                if (route.isRead()) {
                    walk(route, seen);
                }
            }
            assertThat(Caller.stranger().get("/q/metrics").text())
                    .contains("# TYPE")
                    .doesNotContain(canary);
            assertThat(lines.text()).doesNotContain(canary);
        }
        return seen;
    }

    private void walk(Route route, Set<String> seen) {
        var query = queries.get(route.name());
        var path = route.filled(parameters) + (query == null ? "" : "?" + query);
        for (var form : route.forms()) {
            var whole = Caller.as("analyst").accepting(form).get(path);
            if (!empty.contains(route.name())) {
                assertThat(whole.status())
                        .as("%s as %s: %s", path, form, whole.text())
                        .isEqualTo(200);
            }
            if (whole.text().contains(canary)) {
                seen.add(route.name());
            }
            assertHidden(Caller.stranger().accepting(form), path, "a stranger");
            for (var role : KEPT_FROM) {
                assertHidden(Caller.as(role).accepting(form), path, role);
            }
        }
    }

    private void assertHidden(Caller caller, String path, String who) {
        var answer = caller.get(path);
        assertThat(answer.text()).as("%s to %s", path, who).doesNotContain(canary);
        assertThat(answer.headers().map().toString()).as("%s to %s", path, who).doesNotContain(canary);
    }
}
