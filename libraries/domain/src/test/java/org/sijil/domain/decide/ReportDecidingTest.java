package org.sijil.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijil.domain.decide.RegisterCommand.FileReport;
import org.sijil.domain.event.ClaimLogEvent.ReportFiled;
import org.sijil.domain.register.Report;
import org.sijil.domain.register.ReportWords;

class ReportDecidingTest {
    private final Desk desk = new Desk();

    @Test
    void a_report_is_filed_once() {
        var report = report("r1", "paper", "They left.");
        assertThat(desk.decide(report))
                .isEqualTo(new Decision.Append(Thing.report("r1"), -1, report.event(), List.of()));
        desk.record(report);
        assertThat(desk.decide(report)).isEqualTo(new Decision.AlreadySo(7));
        assertThat(desk.refusals(report("r1", "paper", "They came.")))
                .containsExactly(new Refusal.OtherContent("/id", Thing.report("r1"), 7));
    }

    @Test
    void redacted_words_are_not_missed() {
        var report = report("r1", "paper", "They left.");
        desk.record(report);
        desk.stands(Thing.report("r1"), report("r1", "paper", null).event());
        assertThat(desk.refusals(report)).hasSize(1);
        desk.stands(Thing.report("r1"), new ReportFiled(report.report(), null));
        assertThat(desk.decide(report)).isEqualTo(new Decision.AlreadySo(7));
    }

    @Test
    void its_source_is_defined() {
        assertThat(desk.refusals(report("r1", "papers", null)))
                .containsExactly(new Refusal.Unknown("/source", Thing.source("papers"), List.of("paper")));
    }

    private static FileReport report(String id, String source, @Nullable String text) {
        return new FileReport(
                new Report(id, source, "en", Desk.NOW, false), new ReportWords(null, "A report", text, null));
    }
}
