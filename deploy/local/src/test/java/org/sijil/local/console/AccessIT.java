package org.sijil.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe finds of serious or critical violations of WCAG 2.2 AA: nothing. */
@ExtendWith(Console.Shared.class)
class AccessIT {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private static final String VIOLATIONS = """
        () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
          .then(found => found.violations.filter(it => ['serious', 'critical'].includes(it.impact))
          .map(it => `${it.id}: ${it.nodes.slice(0, 3).map(node => node.html + node.failureSummary).join(' | ')}`))\
        """;

    @ParameterizedTest
    @CsvSource({
        "EN, DESK, ''",
        "AR, DARK, ''",
        "AR, DESK, &sel=C2279",
        "EN, DARK, &sel=C5999",
        "EN, PHONE, &sel=C6002",
        "EN, DESK, &as=table&page=method",
        "AR, DARK, &as=table",
        "EN, DESK, &page=claims",
        "AR, DESK, &page=claim&claim=boast",
        "EN, DARK, &page=compare",
        "AR, PHONE, &page=lens",
        "EN, PHONE, &page=record",
        "AR, DARK, &page=review",
    })
    void nothing_serious(Language language, Look look, String query, Console console) throws IOException {
        try (var visit = console.open(language, Console.EVENING + query, look)
                        .as(console.sijil().api().token("steward"));
                var axe = AccessIT.class.getResourceAsStream(AXE)) {
            assertThat(axe).isNotNull();
            visit.page().evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
            assertThat((List<?>) visit.page().evaluate(VIOLATIONS)).isEmpty();
        }
    }
}
